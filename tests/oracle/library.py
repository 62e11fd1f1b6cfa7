"""The library under test, through ctypes: shapes of its public headers only."""
import ctypes as C


class Err(C.Structure):
    _fields_ = [("status", C.c_int), ("at", C.c_size_t), ("len", C.c_size_t),
                ("msg", C.c_char * 240)]


class Dec(C.Structure):
    _fields_ = [("digits", C.c_char_p), ("count", C.c_size_t),
                ("exponent", C.c_char_p), ("exponent_count", C.c_size_t),
                ("negative", C.c_int), ("more", C.c_int)]


class DecOut(C.Structure):
    _fields_ = [("digits", C.c_void_p), ("digits_cap", C.c_size_t),
                ("digits_need", C.c_size_t), ("exponent", C.c_void_p),
                ("exponent_cap", C.c_size_t), ("exponent_need", C.c_size_t),
                ("negative", C.c_int)]


PUT = C.CFUNCTYPE(C.c_int, C.c_void_p, C.c_void_p, C.c_size_t)


class Sink(C.Structure):
    _fields_ = [("put", PUT), ("ctx", C.c_void_p)]


class Style(C.Structure):
    _fields_ = [("size", C.c_size_t)] + [
        (n, C.c_int) for n in ("kind", "lang", "scale", "names", "round",
                               "trim", "group", "noun")] + [
        ("flags", C.c_uint), ("digits", C.c_uint32), ("max", C.c_uint64)]


class NumForm(C.Structure):
    _fields_ = [("size", C.c_size_t), ("places", C.c_int64),
                ("round", C.c_int), ("pad", C.c_int)]


class Ymd(C.Structure):
    _fields_ = [("year", C.c_int64), ("month", C.c_int), ("day", C.c_int)]


class Ccy(C.Structure):
    _fields_ = [("code", C.c_char * 8)]


class Failure(Exception):
    def __init__(self, status, msg):
        super().__init__("status %d: %s" % (status, msg))
        self.status = status


class Library:
    """One loaded libdecillion; each method is one public function."""

    def __init__(self, path):
        self.c = C.CDLL(path)
        self.err = Err()
        self.buf = C.create_string_buffer(1 << 16)
        self.need = C.c_size_t()
        self.pieces = []
        self.sink = Sink(PUT(self._put), None)
        for f in ("dcl_total_accrued", "dcl_total_owed", "dcl_total_days",
                  "dcl_total_per_diem", "dcl_conversion_amount"):
            getattr(self.c, f).restype = C.c_void_p
            getattr(self.c, f).argtypes = [C.c_void_p]
        for f in ("dcl_num_free", "dcl_penalty_free", "dcl_total_free",
                  "dcl_rates_free", "dcl_conversion_free"):
            getattr(self.c, f).restype = None
            getattr(self.c, f).argtypes = [C.c_void_p]
        self.c.dcl_date_to_ymd.restype = Ymd
        self.c.dcl_date_to_ymd.argtypes = [C.c_int64]
        self.c.dcl_date_weekday.argtypes = [C.c_int64]

    def _put(self, ctx, p, n):
        self.pieces.append(C.string_at(p, n))
        return 0

    def check(self, status):
        if status:
            raise Failure(status, self.err.msg.decode("utf-8", "replace"))

    def text(self):
        out = b"".join(self.pieces).decode("utf-8")
        self.pieces.clear()
        return out

    # ---- say ----
    def dec(self, digits, exponent, negative=0, more=0):
        d, e = digits.encode(), str(exponent).encode()
        return Dec(d, len(d), e, len(e), negative, more)

    def compact(self, dec, style):
        inexact = C.c_int()
        self.check(self.c.dcl_say_compact(
            self.buf, C.c_size_t(len(self.buf)), C.byref(self.need),
            C.byref(inexact), C.byref(dec), C.byref(style),
            C.byref(self.err)))
        return self.buf.value.decode(), inexact.value

    def words(self, dec, style):
        self.pieces.clear()
        self.check(self.c.dcl_say_words(C.byref(self.sink), C.byref(dec),
                                        C.byref(style), C.byref(self.err)))
        return self.text()

    def read(self, text, style):
        t = text.encode()
        room = 4096 + len(t) * 4
        d, e = C.create_string_buffer(room), C.create_string_buffer(room)
        out = DecOut(C.addressof(d), room, 0, C.addressof(e), room, 0, 0)
        self.check(self.c.dcl_say_read(C.byref(out), t, C.c_size_t(len(t)),
                                       C.byref(style), C.byref(self.err)))
        sign = "-" if out.negative else ""
        return (int(sign + d.raw[:out.digits_need].decode()),
                int(e.raw[:out.exponent_need].decode()))

    # ---- num ----
    def num(self, text):
        t, out = text.encode(), C.c_void_p()
        self.check(self.c.dcl_num_read(C.byref(out), t, C.c_size_t(len(t)),
                                       None, None, C.byref(self.err)))
        return out

    def write(self, num, places, round=0, pad=0):
        self.pieces.clear()
        form = NumForm(C.sizeof(NumForm), places, round, pad)
        self.check(self.c.dcl_num_write(
            C.byref(self.sink), None, C.c_void_p(num), C.byref(form), None,
            None, C.byref(self.err)))
        return self.text()

    # ---- date ----
    def date_read(self, text):
        t, out = text.encode(), C.c_int64()
        self.check(self.c.dcl_date_read(C.byref(out), t, C.c_size_t(len(t)),
                                        C.byref(self.err)))
        return out.value

    def date_write(self, day):
        self.check(self.c.dcl_date_write(
            self.buf, C.c_size_t(len(self.buf)), C.byref(self.need),
            C.c_int64(day), C.byref(self.err)))
        return self.buf.value.decode()

    def add_months(self, day, months):
        out = C.c_int64()
        self.check(self.c.dcl_date_add_months(
            C.byref(out), C.c_int64(day), C.c_int64(months),
            C.byref(self.err)))
        return out.value

    # ---- penalty ----
    def total(self, schedule, day):
        """accrued, per diem and days of a schedule on a day, as text"""
        t, p, total = schedule.encode(), C.c_void_p(), C.c_void_p()
        self.check(self.c.dcl_penalty_read(C.byref(p), t, C.c_size_t(len(t)),
                                           None, None, C.byref(self.err)))
        try:
            self.check(self.c.dcl_penalty_at(
                C.byref(total), p, C.c_int64(day), None, None,
                C.byref(self.err)))
            try:
                return tuple(self.write(f(total), -1) for f in
                             (self.c.dcl_total_accrued,
                              self.c.dcl_total_per_diem,
                              self.c.dcl_total_days))
            finally:
                self.c.dcl_total_free(total)
        finally:
            self.c.dcl_penalty_free(p)

    # ---- money ----
    def rates(self):
        out = C.c_void_p()
        self.check(self.c.dcl_rates_builtin(C.byref(out), None,
                                            C.byref(self.err)))
        return out

    def convert(self, rates, amount, base, quote, day, places, round):
        n, out = self.num(amount), C.c_void_p()
        try:
            self.check(self.c.dcl_rates_convert(
                C.byref(out), rates, n, Ccy(base.encode()),
                Ccy(quote.encode()), C.c_int64(day), None, None,
                C.byref(self.err)))
            try:
                return self.write(self.c.dcl_conversion_amount(out), places,
                                  round, 1)
            finally:
                self.c.dcl_conversion_free(out)
        finally:
            self.c.dcl_num_free(n)
