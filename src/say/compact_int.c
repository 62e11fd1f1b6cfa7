/* Compact figures of integers: English short scale, three digits, half even;
 * no division, no loop and, but for ties and exact figures, no branch.  The
 * twin is dcl_say_compact on the digits, which has all other styles.
 *
 * With n digits in v and H = 10^(n-3) / 2 let Q = floor(v / H).  Where v is no
 * multiple of H it is neither exact in three digits nor a tie, so that every
 * half mode rounds it to floor((Q + 1) / 2); it may be 1000, which is 100 of
 * the next length.  Q is guessed by a product with an inverse of H and then
 * proven: 0 < v - QH < H holds for no other Q, and for none where v is a
 * multiple.  What is not so proven goes by the exact road, so that the
 * inverses' errors touch the speed and never the answer. */
#include "say/compact_fast.h"

#include "base/fmt.h"
#include "base/wide.h"
#include "say/way.h"

/* Kept out of the quick road, which then needs no frame. */
#if defined(__GNUC__) || defined(__clang__)
#define DCL__COLD __attribute__((noinline, cold))
#else
#define DCL__COLD
#endif

/* By digits less 3: the first number that has more of them, H,
 * ceil(2^(64+s) / H), and s = floor(log2 H). */
enum { LEAST = 3, MOST = 20 };
static const struct step {
    uint64_t end;
    uint64_t half;
    uint64_t inverse;
    uint64_t shift;
} steps[MOST - LEAST + 1] = {
    {UINT64_C(1000), 0, 0, 0},
    {UINT64_C(10000), UINT64_C(5),
     UINT64_C(0xCCCCCCCCCCCCCCCD), 2},
    {UINT64_C(100000), UINT64_C(50),
     UINT64_C(0xA3D70A3D70A3D70B), 5},
    {UINT64_C(1000000), UINT64_C(500),
     UINT64_C(0x83126E978D4FDF3C), 8},
    {UINT64_C(10000000), UINT64_C(5000),
     UINT64_C(0xD1B71758E219652C), 12},
    {UINT64_C(100000000), UINT64_C(50000),
     UINT64_C(0xA7C5AC471B478424), 15},
    {UINT64_C(1000000000), UINT64_C(500000),
     UINT64_C(0x8637BD05AF6C69B6), 18},
    {UINT64_C(10000000000), UINT64_C(5000000),
     UINT64_C(0xD6BF94D5E57A42BD), 22},
    {UINT64_C(100000000000), UINT64_C(50000000),
     UINT64_C(0xABCC77118461CEFD), 25},
    {UINT64_C(1000000000000), UINT64_C(500000000),
     UINT64_C(0x89705F4136B4A598), 28},
    {UINT64_C(10000000000000), UINT64_C(5000000000),
     UINT64_C(0xDBE6FECEBDEDD5BF), 32},
    {UINT64_C(100000000000000), UINT64_C(50000000000),
     UINT64_C(0xAFEBFF0BCB24AAFF), 35},
    {UINT64_C(1000000000000000), UINT64_C(500000000000),
     UINT64_C(0x8CBCCC096F5088CC), 38},
    {UINT64_C(10000000000000000), UINT64_C(5000000000000),
     UINT64_C(0xE12E13424BB40E14), 42},
    {UINT64_C(100000000000000000), UINT64_C(50000000000000),
     UINT64_C(0xB424DC35095CD810), 45},
    {UINT64_C(1000000000000000000), UINT64_C(500000000000000),
     UINT64_C(0x901D7CF73AB0ACDA), 48},
    {UINT64_C(10000000000000000000), UINT64_C(5000000000000000),
     UINT64_C(0xE69594BEC44DE15C), 52},
    {UINT64_C(0), UINT64_C(50000000000000000),
     UINT64_C(0xB877AA3236A4B44A), 55}};

/* floor(log10 2 * bits): a number of so many bits has as many digits or one
 * more. */
static inline size_t length_near(unsigned bits)
{
    return bits * 1233 >> 12;
}

/* Where v lies: 1 between twice * H and the next multiple, 0 on it, -1 unknown
 * (the guess was wrong); n: its digits. */
typedef struct spot {
    uint64_t twice;
    size_t n;
    int at;
} spot;

/* v >= 1000.  The inverse is not too small, and so is no guess: rest = H does
 * not come up, and a rest below zero is far above H. */
static inline spot spot_of_64(uint64_t v)
{
    spot at;
    size_t n = length_near(dcl__bits(v));
    const struct step *s;
    uint64_t rest;
    n += v >= steps[n - LEAST].end;
    s = &steps[n - LEAST];
    at.n = n;
    at.twice = dcl__mulhi(v, s->inverse) >> s->shift;
    rest = v - at.twice * s->half;
    at.at = rest - 1 < s->half ? 1 : rest == 0 ? 0 : -1;
    return at;
}

#ifdef DCL__U128

/* H, floor(2^(64+s) / H) and s, so that the inverse has 64 bits; by digits
 * less 20.  The last two are there for the powers of ten alone. */
static const struct wide_step {
    uint64_t high, low, inverse;
    unsigned shift;
} wide_steps[22] = {
    {UINT64_C(0x0), UINT64_C(0x00B1A2BC2EC50000),
     UINT64_C(0xB877AA3236A4B449), 55},
    {UINT64_C(0x0), UINT64_C(0x06F05B59D3B20000),
     UINT64_C(0x9392EE8E921D5D07), 58},
    {UINT64_C(0x0), UINT64_C(0x4563918244F40000),
     UINT64_C(0xEC1E4A7DB69561A5), 62},
    {UINT64_C(0x2), UINT64_C(0xB5E3AF16B1880000),
     UINT64_C(0xBCE5086492111AEA), 65},
    {UINT64_C(0x1B), UINT64_C(0x1AE4D6E2EF500000),
     UINT64_C(0x971DA05074DA7BEE), 68},
    {UINT64_C(0x10F), UINT64_C(0x0CF064DD59200000),
     UINT64_C(0xF1C90080BAF72CB1), 72},
    {UINT64_C(0xA96), UINT64_C(0x8163F0A57B400000),
     UINT64_C(0xC16D9A0095928A27), 75},
    {UINT64_C(0x69E1), UINT64_C(0x0DE76676D0800000),
     UINT64_C(0x9ABE14CD44753B52), 78},
    {UINT64_C(0x422CA), UINT64_C(0x8B0A00A425000000),
     UINT64_C(0xF79687AED3EEC551), 82},
    {UINT64_C(0x295BE9), UINT64_C(0x6E64066972000000),
     UINT64_C(0xC612062576589DDA), 85},
    {UINT64_C(0x19D971E), UINT64_C(0x4FE8401E74000000),
     UINT64_C(0x9E74D1B791E07E48), 88},
    {UINT64_C(0x1027E72F), UINT64_C(0x1F12813088000000),
     UINT64_C(0xFD87B5F28300CA0D), 92},
    {UINT64_C(0xA18F07D7), UINT64_C(0x36B90BE550000000),
     UINT64_C(0xCAD2F7F5359A3B3E), 95},
    {UINT64_C(0x64F964E68), UINT64_C(0x233A76F520000000),
     UINT64_C(0xA2425FF75E14FC31), 98},
    {UINT64_C(0x3F1BDF1011), UINT64_C(0x6048A59340000000),
     UINT64_C(0x81CEB32C4B43FCF4), 101},
    {UINT64_C(0x27716B6A0AD), UINT64_C(0xC2D677C080000000),
     UINT64_C(0xCFB11EAD453994BA), 105},
    {UINT64_C(0x18A6E32246C9), UINT64_C(0x9C60AD8500000000),
     UINT64_C(0xA6274BBDD0FADD61), 108},
    {UINT64_C(0xF684DF56C3E0), UINT64_C(0x1BC6C73200000000),
     UINT64_C(0x84EC3C97DA624AB4), 111},
    {UINT64_C(0x9A130B963A6C1), UINT64_C(0x15C3C7F400000000),
     UINT64_C(0xD4AD2DBFC3D07787), 115},
    {UINT64_C(0x604BE73DE4838A), UINT64_C(0xD9A5CF8800000000),
     UINT64_C(0xAA242499697392D2), 118},
    {UINT64_C(0x3C2F7086AED236C), UINT64_C(0x807A1B5000000000),
     UINT64_C(0x881CEA14545C7575), 121},
    {UINT64_C(0x259DA6542D43623D), UINT64_C(0x04C5112000000000),
     UINT64_C(0xD9C7DCED53C72255), 125}};

static inline dcl__u128 half_of(const struct wide_step *s)
{
    return (dcl__u128)s->high << 64 | s->low;
}

/* The same of high * 2^64 + low, high > 0.  The guess is made of the top 64
 * bits, and below Q where it is wrong: rest = H must not pass for less. */
static inline spot spot_of_128(uint64_t high, uint64_t low)
{
    spot at;
    dcl__u128 v = (dcl__u128)high << 64 | low, half, rest;
    unsigned k = dcl__bits(high);
    size_t n = length_near(64 + k);
    const struct wide_step *s;
    n += v >= 2 * half_of(&wide_steps[n - 17]);
    s = &wide_steps[n - 20];
    half = half_of(s);
    at.n = n;
    at.twice = dcl__mulhi((uint64_t)(v >> k), s->inverse) >> (s->shift - k);
    rest = v - half * at.twice;
    at.at = rest - 1 < half - 1 ? 1 : rest == 0 ? 0 : -1;
    return at;
}

#endif

/* By the digits: any style, any integer. */
static dcl_status by_digits(char *buf, size_t cap, size_t *need, int *inexact,
                            uint64_t high, uint64_t low,
                            const dcl_say_style *style, dcl_err *err)
{
    enum { BASE = 1000000000, EACH = 9, LIMBS = 4 };
    uint32_t limb[LIMBS] = {(uint32_t)(high >> 32), (uint32_t)high,
                            (uint32_t)(low >> 32), (uint32_t)low};
    char digits[5 * EACH];
    size_t at = sizeof digits, end, k;
    dcl_dec x = {NULL, 0, NULL, 0, 0, 0};
    while (at > 0) {
        uint64_t rest = 0;
        for (k = 0; k < LIMBS; k++) {
            rest = rest << 32 | limb[k];
            limb[k] = (uint32_t)(rest / BASE);
            rest %= BASE;
        }
        for (end = at - EACH; at > end; rest /= 10)
            digits[--at] = (char)('0' + rest % 10);
    }
    while (at < sizeof digits - 1 && digits[at] == '0') at++;
    x.digits = digits + at;
    x.count = sizeof digits - at;
    return dcl_say_compact(buf, cap, need, inexact, &x, style, err);
}

/* 0 where the spot is not known. */
static inline int put(dcl_status *status, char *buf, size_t cap, size_t *need,
                      int *inexact, const spot *at, dcl_trim trim,
                      dcl_err *err)
{
    unsigned q = (unsigned)at->twice >> 1, odd = at->twice & 1, up = odd;
    int off = odd ? 1 : -1;
    if (at->at < 0) return 0;
    if (at->at == 0) {
        /* exact, or a tie: to even */
        up &= q;
        off = (int)(up + up) - (int)odd;
    }
    *status = dcl__compact_put(buf, cap, need, inexact, q + up, at->n - 1, off,
                               trim, err);
    return 1;
}

dcl_status dcl_say_compact_u64(char *buf, size_t cap, size_t *need,
                               int *inexact, uint64_t x,
                               const dcl_say_style *style, dcl_err *err)
{
    dcl_status status;
    if (x >= 1000 && dcl__compact_is_plain(style)) {
        spot at = spot_of_64(x);
        if (put(&status, buf, cap, need, inexact, &at, dcl__trim_of(style),
                err))
            return status;
    }
    return by_digits(buf, cap, need, inexact, 0, x, style, err);
}

dcl_status dcl_say_compact_u128(char *buf, size_t cap, size_t *need,
                                int *inexact, uint64_t high, uint64_t low,
                                const dcl_say_style *style, dcl_err *err)
{
    if (high == 0)
        return dcl_say_compact_u64(buf, cap, need, inexact, low, style, err);
#ifdef DCL__U128
    if (dcl__compact_is_plain(style)) {
        dcl_status status;
        spot at = spot_of_128(high, low);
        if (put(&status, buf, cap, need, inexact, &at, dcl__trim_of(style),
                err))
            return status;
    }
#endif
    return by_digits(buf, cap, need, inexact, high, low, style, err);
}

/* ---- a style made ready ---- */

dcl_status dcl_compact_make(dcl_compact *out, const dcl_say_style *style,
                            dcl_err *err)
{
    dcl__way way;
    dcl_status status = dcl__way_of(&way, style, err);
    if (status != DCL_OK) return status;
    if (way.s.kind == DCL_SAY_WORDS)
        return dcl__fail(err, DCL_ARGUMENT, 0, 0,
                         "words go to a sink: use dcl_say_words");
    memset(&out->style, 0, sizeof out->style);
    if (style != NULL)
        memcpy(&out->style, style,
               style->size > 0 && style->size < sizeof *style ? style->size
                                                              : sizeof *style);
    out->style.size = sizeof out->style;
    out->quick = dcl__compact_is_plain(style) &&
                         dcl__trim_of(style) != DCL_TRIM_ALWAYS
                     ? UINT64_MAX - 999
                     : 0;
    return DCL_OK;
}

/* All that the quick road leaves. */
static DCL__COLD size_t slowly(char *buf, size_t cap, uint64_t low,
                               const dcl_compact *how, uint64_t high)
{
    size_t need = 0;
    dcl_status s = dcl_say_compact_u128(buf, cap, &need, NULL, high, low,
                                        &how->style, NULL);
    return s == DCL_OK || s == DCL_SPACE ? need : 0;
}

/* A number below 1000 and a style of another kind are one comparison: x - 1000
 * wraps round to 2^64 - 1000 and more. */
size_t dcl_compact_u64(char *buf, size_t cap, uint64_t x,
                       const dcl_compact *how)
{
    spot at;
    if (x - 1000 >= how->quick || cap < DCL__COMPACT_SHORT)
        return slowly(buf, cap, x, how, 0);
    at = spot_of_64(x);
    if (at.at <= 0) return slowly(buf, cap, x, how, 0);
    return dcl__compact_row(buf, (size_t)(at.twice + 1) >> 1, at.n - 1,
                            DCL__NAME_SHORT);
}

size_t dcl_compact_u128(char *buf, size_t cap, uint64_t high, uint64_t low,
                        const dcl_compact *how)
{
    if (high == 0) return dcl_compact_u64(buf, cap, low, how);
#ifdef DCL__U128
    if (how->quick != 0 && cap >= DCL__COMPACT_SHORT) {
        spot at = spot_of_128(high, low);
        if (at.at > 0)
            return dcl__compact_row(buf, (size_t)(at.twice + 1) >> 1,
                                    at.n - 1, DCL__NAME_SHORT);
    }
#endif
    return slowly(buf, cap, low, how, high);
}
