/* Byte 1: the request for memory that fails; 2: digits; 3: rounding mode.
 * Then a number. */
#include <stdlib.h>
#include <string.h>

#include <decillion/num.h>

#include "fuzz.h"

/* The whole value reads back equal. */
static void whole(const dcl_num *num)
{
    fuzz_text text = {0};
    dcl_sink sink = fuzz_sink(&text);
    dcl_num_form form = {0};
    dcl_num *again = NULL;
    dcl_err err = {0};
    int sign = 1;
    form.size = sizeof form;
    form.places = -1;
    if (dcl_num_write(&sink, NULL, num, &form, &fuzz_limits, NULL, &err) ==
        DCL_OK) {
        FUZZ_HOLDS(dcl_num_read(&again, text.p, text.n, NULL, NULL, &err) ==
                   DCL_OK);
        FUZZ_HOLDS(dcl_num_cmp(&sign, num, again, NULL, NULL, &err) == DCL_OK);
        FUZZ_HOLDS(sign == 0);
    }
    dcl_num_free(again);
    fuzz_text_free(&text);
}

/* The first k digits bracket the value: near <= |value| < near + 1 unit. */
static void near_is_below(const dcl_num *num, size_t k)
{
    dcl_near near_;
    dcl_num *low = NULL;
    dcl_err err = {0};
    int sign = 0;
    memset(&near_, 0, sizeof near_);
    if (dcl_num_near(&near_, num, k, &fuzz_limits, NULL, &err) == DCL_OK) {
        dcl_dec cut = near_.dec;
        FUZZ_HOLDS(cut.count > 0 && cut.count <= k);
        FUZZ_HOLDS(!cut.more || cut.count == k);
        cut.more = 0;
        if (cut.exponent_count < 6 &&
            dcl_num_from_dec(&low, &cut, NULL, NULL, &err) == DCL_OK &&
            dcl_num_cmp(&sign, low, num, NULL, NULL, &err) == DCL_OK) {
            if (!near_.dec.more) FUZZ_HOLDS(sign == 0);
            if (near_.dec.more) FUZZ_HOLDS(cut.negative ? sign > 0 : sign < 0);
        }
    }
    dcl_num_free(low);
    dcl_num_near_free(&near_);
}

/* A rounded text is short, and says on which side it lies. */
static void rounded(const dcl_num *num, unsigned places, unsigned mode)
{
    fuzz_text text = {0};
    dcl_sink sink = fuzz_sink(&text);
    dcl_num_form form = {0};
    dcl_num *shown = NULL;
    dcl_err err = {0};
    int inexact = 2, sign = 2;
    form.size = sizeof form;
    form.places = places % 40;
    form.round = (dcl_round)(mode % 7);
    if (dcl_num_write(&sink, &inexact, num, &form, &fuzz_limits, NULL, &err) ==
        DCL_OK) {
        FUZZ_HOLDS(dcl_num_read(&shown, text.p, text.n, NULL, NULL, &err) ==
                   DCL_OK);
        if (dcl_num_cmp(&sign, shown, num, NULL, NULL, &err) == DCL_OK)
            FUZZ_HOLDS(sign == inexact);
    }
    dcl_num_free(shown);
    fuzz_text_free(&text);
}

void fuzz_number(const uint8_t *data, size_t n)
{
    fuzz_in in = {data, n};
    fuzz_heap heap = {0};
    dcl_mem mem = fuzz_heap_mem(&heap);
    dcl_num *num = NULL;
    dcl_err err = {0};
    dcl_status status;
    unsigned k, mode;
    size_t len;
    char *text;
    heap.fail_at = fuzz_byte(&in);
    k = fuzz_byte(&in);
    mode = fuzz_byte(&in);
    text = fuzz_rest(&in, &len);
    status = dcl_num_read(&num, text, len, &fuzz_limits, &mem, &err);
    fuzz_err_holds(status, &err, len);
    FUZZ_HOLDS((status == DCL_OK) == (num != NULL));
    if (num != NULL) {
        whole(num);
        near_is_below(num, k + 1);
        rounded(num, k, mode);
    }
    dcl_num_free(num);
    FUZZ_HOLDS(heap.live == 0);
    free(text);
}
