"""The second road: names, rounding, penalties, written from the published
rules with Python's integers and fractions, sharing nothing with the library.

Names: Conway & Guy, The Book of Numbers (1996), p. 14-15, with Miakinen's
quin- and the dictionaries' sexdecillion and novemdecillion.
Penalties: the schedule language's definitions, day by day.
"""
import datetime
from fractions import Fraction as F

# ---- names -----------------------------------------------------------------

SMALL = ["m", "b", "tr", "quadr", "quint", "sext", "sept", "oct", "non"]
UNITS = ["", "un", "duo", "tre", "quattuor", "quin", "se", "septe", "octo",
         "nove"]
TENS = [("", ""), ("deci", "n"), ("viginti", "ms"), ("triginta", "ns"),
        ("quadraginta", "ns"), ("quinquaginta", "ns"), ("sexaginta", "n"),
        ("septuaginta", "n"), ("octoginta", "mx"), ("nonaginta", "")]
HUNDREDS = [("", ""), ("centi", "nx"), ("ducenti", "n"), ("trecenti", "ns"),
            ("quadringenti", "ns"), ("quingenti", "ns"), ("sescenti", "n"),
            ("septingenti", "n"), ("octingenti", "mx"), ("nongenti", "")]


def stem(n, names):
    """n from 1 to 999, without the -illi"""
    if n < 10:
        return SMALL[n - 1]
    u, t, h = n % 10, n // 10 % 10, n // 100
    unit = UNITS[u]
    if u == 5 and names == "conway":
        unit = "quinqua"
    after = TENS[t][1] if t else HUNDREDS[h][1]
    if u == 3 and ("s" in after or "x" in after):
        unit += "s"
    elif u == 6 and "s" in after:
        unit += "s"
    elif u == 6 and "x" in after:
        unit += "x"
    elif u in (7, 9) and "m" in after:
        unit += "m"
    elif u in (7, 9) and "n" in after:
        unit += "n"
    return (unit + TENS[t][0] + HUNDREDS[h][0])[:-1]


def illion(n, names="dictionary", end="on"):
    """the n-th -illion (end "on") or -illiard (end "ard")"""
    if names == "dictionary" and n == 16:
        return "sexdecilli" + end
    if names == "dictionary" and n == 19:
        return "novemdecilli" + end
    groups = []
    while n:
        n, g = divmod(n, 1000)
        groups.append(g)
    return "".join((stem(g, names) if g else "n") + "illi"
                   for g in reversed(groups)) + end


ONES = """zero one two three four five six seven eight nine ten eleven twelve
thirteen fourteen fifteen sixteen seventeen eighteen nineteen""".split()
TY = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split()


def below_1000(n):
    out = []
    if n >= 100:
        out.append(ONES[n // 100] + " hundred")
        n %= 100
    if n >= 20:
        out.append(TY[n // 10] + ("-" + ONES[n % 10] if n % 10 else ""))
    elif n:
        out.append(ONES[n])
    return " ".join(out)


def spell_short(n, names="dictionary"):
    if n == 0:
        return "zero"
    out, k = [], 0
    while n:
        n, g = divmod(n, 1000)
        if g:
            word = below_1000(g)
            if k == 1:
                word += " thousand"
            elif k > 1:
                word += " " + illion(k - 1, names)
            out.append(word)
        k += 1
    return " ".join(reversed(out))


def spell_long(n, names="dictionary"):
    """-illion and -illiard"""
    if n == 0:
        return "zero"
    out, k = [], 0
    while n:
        n, g = divmod(n, 1000)
        if g:
            word = below_1000(g)
            if k == 1:
                word += " thousand"
            elif k > 1:
                word += " " + illion(k // 2, names, "ard" if k % 2 else "on")
            out.append(word)
        k += 1
    return " ".join(reversed(out))


# ---- rounding --------------------------------------------------------------

MODES = ["half-even", "half-up", "half-down", "up", "down", "ceiling", "floor"]


def round_int(x, mode):
    """a Fraction to an integer"""
    sign, a = (-1, -x) if x < 0 else (1, x)
    whole = a.numerator // a.denominator
    rest = a - whole
    if mode == "half-even":
        up = rest > F(1, 2) or (rest == F(1, 2) and whole % 2 == 1)
    elif mode == "half-up":
        up = rest >= F(1, 2)
    elif mode == "half-down":
        up = rest > F(1, 2)
    elif mode == "up":
        up = rest > 0
    elif mode == "down":
        up = False
    elif mode == "ceiling":
        up = rest > 0 and sign > 0
    else:
        up = rest > 0 and sign < 0
    return sign * (whole + up)


def power(x):
    """floor(log10 x) of a Fraction above 0"""
    e = len(str(x.numerator)) - len(str(x.denominator))
    while F(10) ** e > x:
        e -= 1
    while F(10) ** (e + 1) <= x:
        e += 1
    return e


def significant(x, k, mode):
    """(digits as an integer of k digits, exponent of the first, exact)"""
    sign = -1 if x < 0 else 1
    e = power(abs(x))
    d = round_int(x * F(10) ** (k - 1 - e), mode)
    exact = F(d) == x * F(10) ** (k - 1 - e)
    if abs(d) == 10 ** k:
        d, e = sign * 10 ** (k - 1), e + 1
    return d, e, exact


def compact_short(x, k, mode, names="dictionary", trim="auto"):
    """an integer or Fraction of at least 1 in magnitude, short scale"""
    d, e, exact = significant(F(x), k, mode)
    sign, d = ("-", -d) if d < 0 else ("", d)
    group = max(e, 0) // 3
    point = e - 3 * group + 1
    s = str(d)
    if point >= len(s):
        whole, frac = s + "0" * (point - len(s)), ""
    else:
        whole, frac = s[:point], s[point:]
    if trim == "always" or (trim == "auto" and exact):
        frac = frac.rstrip("0")
    name = "" if group == 0 else " thousand" if group == 1 else \
        " " + illion(group - 1, names)
    return sign + whole + ("." + frac if frac else "") + name


# ---- penalties, day by day -------------------------------------------------

EPOCH = datetime.date(1970, 1, 1).toordinal()


def add_months(day, n):
    y, m = divmod(day.year * 12 + day.month - 1 + n, 12)
    m += 1
    for d in range(day.day, 27, -1):
        try:
            return datetime.date(y, m, d)
        except ValueError:
            pass
    return datetime.date(y, m, day.day)


def boundary(start, after, k, count, unit):
    """first day of the k-th span of `count` units (0-based)"""
    one = datetime.timedelta(1)
    if unit in ("day", "week"):
        first = start + one if after else start
        return first + datetime.timedelta(
            k * count * (7 if unit == "week" else 1))
    months = {"month": 1, "quarter": 3, "half-year": 6, "year": 12}[unit]
    day = add_months(start, k * count * months)
    return day + one if after else day


class Schedule:
    """One stream: fields set by the generator, total() by definition."""
    base = F(1)
    unit = "day"
    esc = None          # ("x" | "+", Fraction, count, unit)
    start = None
    after = False
    last = None         # last day, counted
    claimants = ()      # (from day or None, number), ascending
    stays = ()          # (first, last, stops)
    unit_cap = None
    cap = None
    window = None       # (until, cap, "continue" | "restart" | "hold")

    def totals(self, end):
        """total at the end of each day, first day .. end"""
        one = datetime.timedelta(1)
        day = self.start + one if self.after else self.start
        out, total, anchor_shift = [], F(0), 0
        anchor, anchor_after = self.start, self.after
        window_sum = F(0)
        unit_no = esc_no = 0
        while day <= end:
            add = F(0)
            if self.window and self.window[2] == "restart" \
                    and day == self.window[0]:
                anchor, anchor_after, anchor_shift = day, False, 0
                unit_no = esc_no = 0
            shift = datetime.timedelta(anchor_shift)
            begins = False
            if self.unit == "weekday":
                begins = day.weekday() < 5
            else:
                while boundary(anchor, anchor_after, unit_no, 1,
                               self.unit) + shift < day:
                    unit_no += 1
                begins = boundary(anchor, anchor_after, unit_no, 1,
                                  self.unit) + shift == day
            stay = [s for s in self.stays if s[0] <= day <= s[1]]
            alive = self.last is None or day <= self.last
            if begins and not stay and alive:
                rate = self.base
                if self.esc:
                    kind, q, count, unit = self.esc
                    while boundary(anchor, anchor_after, esc_no + 1, count,
                                   unit) + shift <= day:
                        esc_no += 1
                    rate = rate * q ** esc_no if kind == "x" \
                        else rate + q * esc_no
                if self.unit_cap is not None:
                    rate = min(rate, self.unit_cap)
                n = 1
                for since, number in self.claimants:
                    if since is None or since <= day:
                        n = number
                add = rate * n
            held = False
            if self.window and day < self.window[0]:
                left = max(F(0), self.window[1] - window_sum)
                held = left == 0 and self.window[2] == "hold" and not stay
                window_sum += add
                add = min(add, left)
            if stay and stay[0][2] or held:
                anchor_shift += 1
            total += add
            out.append(total if self.cap is None else min(total, self.cap))
            day += one
        return out
