/* Words for what is found in a claim. */
#include "show/check_words.h"

#include <string.h>

dcl_status dcl__put_times(dcl__text *out, const dcl_num *num,
                          const dcl_show_style *style, const dcl_mem *mem,
                          dcl_err *err)
{
    dcl_say_style say = style->say;
    dcl_sink sink = dcl__text_sink(out);
    dcl_near near_;
    dcl_status status = dcl_num_near(&near_, num, 20, style->limits, mem, err);
    if (status != DCL_OK) return status;
    say.kind = DCL_SAY_COMPACT;
    say.digits = dcl__lead_power(&near_.dec) == 0 ? 2 : 3;
    status = dcl_say_write(&sink, NULL, &near_.dec, &say, err);
    dcl_num_near_free(&near_);
    return out->status != DCL_OK ? dcl__no_memory(err) : status;
}

dcl_status dcl__put_power(dcl__text *out, const dcl_num *num,
                          const dcl_mem *mem, dcl_err *err)
{
    dcl_say_style say = {0};
    dcl_sink sink = dcl__text_sink(out);
    dcl_near near_;
    dcl_status status = dcl_num_near(&near_, num, 20, NULL, mem, err);
    if (status != DCL_OK) return status;
    say.kind = DCL_SAY_SCIENTIFIC;
    say.digits = 6;
    say.trim = DCL_TRIM_ALWAYS;
    status = dcl_say_write(&sink, NULL, &near_.dec, &say, err);
    dcl_num_near_free(&near_);
    return out->status != DCL_OK ? dcl__no_memory(err) : status;
}

void dcl__put_claim_text(dcl__text *out, const char *s, size_t n)
{
    size_t i, run = 0;
    for (i = 0; i < n; i++) {
        unsigned char c = (unsigned char)s[i];
        int control =
            c < 0x20 || c == 0x7F ||
            (c == 0xC2 && i + 1 < n && (unsigned char)s[i + 1] < 0xA0);
        if (!control) continue;
        dcl__text_put(out, s + run, i - run);
        dcl__text_put(out, " ", 1);
        if (c == 0xC2) i++;
        run = i + 1;
    }
    if (run < n) dcl__text_put(out, s + run, n - run);
}

const char *dcl__slip_text(dcl_slip slip)
{
    switch (slip) {
    case DCL_SLIP_GROUPING:
        return "the marks do not group its digits by three; read without them";
    case DCL_SLIP_FLOAT:
        return "its digits end where a double-precision number does, after 16 "
               "or 17; the zeros behind them are not known";
    case DCL_SLIP_BINARY:
        return "these are the digits of a double-precision number; only the "
               "first 15 to 17 are known";
    }
    return "";
}

dcl_status dcl__put_percent(dcl__text *out, int *side, const dcl_num *off,
                            const dcl_mem *mem, dcl_err *err)
{
    dcl_say_style say = {0};
    dcl_sink sink = dcl__text_sink(out);
    char exponent[24];
    dcl__buf b = {exponent, sizeof exponent, 0};
    dcl_sink small = dcl__buf_sink(&b);
    dcl_near near_;
    dcl_dec dec;
    dcl_status status = dcl_num_near(&near_, off, 20, NULL, mem, err);
    if (status != DCL_OK) return status;
    dec = near_.dec;
    *side = dec.negative ? -1 : dec.count > 1 || dec.digits[0] != '0';
    dec.negative = 0;
    /* a hundredth is a per cent */
    (void)dcl__putf(&small, "%i",
                    dcl__lead_power(&dec) - (int64_t)dec.count + 1 + 2);
    dec.exponent = exponent;
    dec.exponent_count = b.need;
    say.kind = dcl__lead_power(&dec) >= 3 && dcl__lead_power(&dec) < 9
                   ? DCL_SAY_GROUPED
                   : DCL_SAY_COMPACT;
    say.digits = 2;
    status = dcl_say_write(&sink, NULL, &dec, &say, err);
    dcl_num_near_free(&near_);
    return out->status != DCL_OK ? dcl__no_memory(err) : status;
}
