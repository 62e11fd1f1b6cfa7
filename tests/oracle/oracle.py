#!/usr/bin/env python3
"""Compares the library with tests/oracle/truth.py on random cases.

    oracle.py LIBDECILLION.SO [CASES [SEED]]

Each difference is printed with what repeats it; the last line counts.
"""
import bisect
import datetime
import os
import random
import re
import sys
from fractions import Fraction as F

import library
import truth

LANG = {"en": 0}
SCALES = {"short": 1, "long": 2}
NAMES = ["dictionary", "miakinen", "conway"]
TRIM = ["auto", "always", "never"]
EPOCH = truth.EPOCH


def style(**kw):
    s = library.Style()
    s.size = 0
    for k, v in kw.items():
        setattr(s, k, v)
    return s


class Oracle:
    def __init__(self, path, seed):
        self.lib = library.Library(path)
        self.r = random.Random(seed)
        self.cases = self.bad = 0
        self.rates = self.lib.rates()
        self.load_quotes(os.path.join(
            os.path.dirname(os.path.abspath(__file__)), "..", "..", "src",
            "data", "rates.rec"))

    def same(self, what, got, want):
        self.cases += 1
        if got != want:
            self.bad += 1
            if self.bad <= 40:
                print("DIFFERENT %s\n  library %s\n  oracle  %s"
                      % (what, str(got)[:300], str(want)[:300]))

    def integer(self):
        n = self.r.choice([self.r.randrange(1, 60), self.r.randrange(1, 400)])
        kind = self.r.randrange(4)
        if kind == 0:       # nines and carries
            return max(10 ** n - self.r.randrange(0, 12), 0)
        if kind == 1:       # ties
            return self.r.randrange(1, 2000) * 10 ** n // 2
        if kind == 2:
            return self.r.randrange(1, 1000) * 10 ** n
        return self.r.randrange(1, 10 ** n + 1)

    # ---- one case of each kind -------------------------------------------

    def case_compact(self):
        x, k = max(self.integer(), 1), self.r.randrange(1, 9)
        mode, names = self.r.randrange(7), self.r.randrange(3)
        trim, neg = self.r.randrange(3), self.r.random() < .3
        dec = self.lib.dec(str(x), 0, neg)
        got, inexact = self.lib.compact(dec, style(
            digits=k, round=mode, names=names, trim=trim, scale=1))
        v = -x if neg else x
        want = truth.compact_short(v, k, truth.MODES[mode], NAMES[names],
                                   TRIM[trim])
        self.same("compact %d k=%d %s" % (v, k, truth.MODES[mode]), got, want)
        d, e, _ = truth.significant(F(v), k, truth.MODES[mode])
        shown = F(d) * F(10) ** (e - k + 1)
        self.same("direction %d k=%d %s" % (v, k, truth.MODES[mode]),
                  inexact, (shown > v) - (shown < v))

    def case_name(self):
        n = self.r.choice([self.r.randrange(1, 10 ** 4),
                           self.r.randrange(1, 10 ** 30)])
        names = self.r.randrange(3)
        dec = self.lib.dec("1", 3 * n + 3)
        s = style(digits=3, names=names, scale=1)
        want = "1 " + truth.illion(n, NAMES[names])
        self.same("name %d" % n, self.lib.compact(dec, s)[0], want)
        d, e = self.lib.read(want, s)
        self.same("read " + want[:60], (d, e), (1, 3 * n + 3))

    def case_words(self):
        x, names = self.integer(), self.r.randrange(3)
        scale = self.r.choice([1, 2])
        s = style(kind=1, names=names, scale=scale)
        spell = truth.spell_short if scale == 1 else truth.spell_long
        want = spell(x, NAMES[names])
        self.same("words %d" % x,
                  self.lib.words(self.lib.dec(str(x), 0), s), want)
        d, e = self.lib.read(want, s)
        self.same("read words %d" % x, d * 10 ** e, x)

    def case_date(self):
        n = self.r.randrange(1, datetime.date.max.toordinal() + 1)
        day = datetime.date.fromordinal(n)
        self.same("write %s" % day, self.lib.date_write(n - EPOCH),
                  day.isoformat())
        self.same("read %s" % day, self.lib.date_read(day.isoformat()),
                  n - EPOCH)
        self.same("weekday %s" % day,
                  self.lib.c.dcl_date_weekday(n - EPOCH), day.weekday())
        months = self.r.randrange(-600, 600)
        if 60 < day.year < 9900:
            self.same("%s + %d months" % (day, months),
                      self.lib.add_months(n - EPOCH, months),
                      truth.add_months(day, months).toordinal() - EPOCH)

    def schedule(self):
        r, s = self.r, truth.Schedule()
        s.base = F(r.choice([1, 100, 100000, 25000, 7]))
        s.unit = r.choice(["day"] * 5 + ["weekday", "week", "month", "year"])
        s.start = datetime.date(r.randrange(1990, 2030), r.randrange(1, 13),
                                r.randrange(1, 29))
        s.after = r.random() < .4
        first = s.start + datetime.timedelta(1 if s.after else 0)
        text = ["%s RUB/%s" % (s.base, s.unit)]
        esc_units = ["day", "week"] if s.unit in ("day", "weekday", "week") \
            else ["month", "quarter", "year"]
        if s.unit == "week":
            esc_units = ["week"]
        if s.unit == "year":
            esc_units = ["year"]
        if r.random() < .8:
            unit, count = r.choice(esc_units), r.randrange(1, 9)
            if s.unit == "month" and r.random() < .1:
                unit = "month"
            if r.random() < .7:
                q = r.choice([F(2), F(3), F(3, 2), F(11, 10), F(1, 2)])
                text.append("x%s every %d %s" % (q, count, unit))
                s.esc = ("x", q, count, unit)
            else:
                q = F(r.choice([1, 25, 25000]))
                text.append("+%s every %d %s" % (q, count, unit))
                s.esc = ("+", q, count, unit)
        if r.random() < .4:
            s.claimants = [(None, r.randrange(2, 30))]
            text.append("%d claimants" % s.claimants[0][1])
            if r.random() < .5:
                since = first + datetime.timedelta(r.randrange(1, 90))
                s.claimants.append((since, r.randrange(2, 30)))
                text.append("%d claimants from %s" % (s.claimants[1][1],
                                                      since))
        text.append("%s %s" % ("after" if s.after else "from", s.start))
        if r.random() < .3:
            s.last = first + datetime.timedelta(r.randrange(5, 500))
            text.append("to %s" % s.last)
        if s.unit in ("day", "weekday") and r.random() < .4:
            a = first + datetime.timedelta(r.randrange(0, 60))
            b = a + datetime.timedelta(r.randrange(0, 40))
            stops = r.random() < .5 and s.unit == "day" \
                and (not s.esc or s.esc[3] in ("day", "week"))
            if s.last is None or b < s.last:
                s.stays = [(a, b, stops)]
                text.append("stay %s..%s clock %s"
                            % (a, b, "stops" if stops else "runs"))
        if r.random() < .3 and s.esc and s.esc[0] == "x" and s.esc[1] > 1:
            s.unit_cap = s.base * r.randrange(2, 200)
            text.append("at most %s RUB/%s" % (s.unit_cap, s.unit))
        if r.random() < .25:
            s.cap = s.base * r.randrange(50, 10 ** 6)
            text.append("at most %s RUB" % s.cap)
        elif s.unit == "day" and not s.stays and r.random() < .4:
            until = first + datetime.timedelta(r.randrange(5, 250))
            after = r.choice(["continue", "restart", "hold"])
            if s.last is None or until < s.last:
                if not (after == "restart" and s.esc is None) and \
                   not (after == "hold" and s.esc is None):
                    s.window = (until, s.base * r.randrange(10, 10 ** 6),
                                after)
                    text.append("at most %s RUB until %s then %s"
                                % (s.window[1], until, after))
        return s, ", ".join(text), first

    def case_penalty(self):
        s, text, first = self.schedule()
        try:
            span = 900 if s.unit in ("day", "weekday") else 4000
            end = first + datetime.timedelta(self.r.randrange(0, span))
            sums = s.totals(end + datetime.timedelta(1))
            got = self.lib.total(text, end.toordinal() - EPOCH)
        except library.Failure as e:
            # without effect (a cap the schedule can never reach, a claimant
            # count past the end): refusing is an answer, a wrong sum is not
            if e.status in (4, 5) and re.search(
                    "effect|end|last day|after|never|before", str(e)):
                self.refused = getattr(self, "refused", 0) + 1
                return
            self.same(text, str(e), "a total")
            return
        at = (end - first).days
        self.same("%s, on %s" % (text, end), F(got[0]), sums[at])
        self.same("per diem of %s, on %s" % (text, end), F(got[1]),
                  sums[at + 1] - sums[at])

    def load_quotes(self, path):
        """rates of the built-in table: {(base, quote): ([days], [rates])}"""
        self.quotes, pair = {}, None
        for line in open(path, encoding="utf-8"):
            key, _, value = line.strip().partition(": ")
            if key == "Pair":
                pair = tuple(value.split("/"))
            elif key == "Rate" and pair:
                day, rate = value.split()[:2]
                days, rates = self.quotes.setdefault(pair, ([], []))
                days.append(datetime.date.fromisoformat(day))
                rates.append(F(rate))

    def quote(self, base, quote, day, age):
        """the latest rate on or before the day, not older than `age` days"""
        days, rates = self.quotes[base, quote]
        i = bisect.bisect_right(days, day) - 1
        if i < 0 or (day - days[i]).days > age:
            return None
        return rates[i], days[i]

    def case_convert(self):
        day = datetime.date(2020, 6, 2) + datetime.timedelta(
            self.r.randrange(0, 1630))
        to = self.r.choice(["USD", "EUR"])
        amount, mode = self.integer(), self.r.randrange(7)
        dollar = self.quote("USD", "RUB", day, 14)
        euro = self.quote("EUR", "USD", day, 7)
        direct = self.quote("EUR", "RUB", day, 7)
        if to == "USD" and dollar:
            want = F(amount) / dollar[0]
        elif to == "EUR" and direct:
            want = F(amount) / direct[0]
        elif to == "EUR" and dollar and euro \
                and abs((dollar[1] - euro[1]).days) <= 5:
            want = F(amount) / dollar[0] / euro[0]
        else:
            want = None
        what = "%d RUB in %s on %s" % (amount, to, day)
        try:
            got = self.lib.convert(self.rates, str(amount), "RUB", to,
                                   day.toordinal() - EPOCH, 2, mode)
        except library.Failure as e:
            # 9: DCL_NO_RATE
            self.same(what, e.status, 9 if want is None else "an answer")
            return
        if want is not None:
            cents = truth.round_int(want * 100, truth.MODES[mode])
            want = "%d.%02d" % divmod(cents, 100)
        self.same(what, got, want)

    def run(self, cases):
        kinds = [self.case_compact, self.case_name, self.case_words,
                 self.case_date, self.case_convert]
        while self.cases < cases:
            for _ in range(20):
                for kind in kinds:
                    kind()
            self.case_penalty()
        return self.bad


def main(argv):
    cases = int(argv[2]) if len(argv) > 2 else 20000
    seed = int(argv[3]) if len(argv) > 3 else random.randrange(1 << 32)
    print("oracle: seed %d" % seed)
    o = Oracle(argv[1], seed)
    o.run(cases)
    print("oracle: %d penalties refused as without effect"
          % getattr(o, "refused", 0))
    print("%d passed, %d failed" % (o.cases - o.bad, o.bad))
    return 1 if o.bad else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
