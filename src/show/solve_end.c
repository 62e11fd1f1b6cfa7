/* The value that answers a `?`, or an end of the range of them, as text. */
#include "show/solve_end.h"

#include <string.h>

#include "num/size.h"
#include "num/sum.h"
#include "show/show_figure.h"

#define DIGITS 12
#define MOST_DIGITS 96
#define LONGEST 40 /* a decimal or a fraction longer than this is no help */

void dcl__solve_text_clear(dcl__solve_text *t)
{
    dcl__text_clear(&t->value);
    dcl__text_clear(&t->fraction);
}

static dcl_status write_num(dcl__text *text, int *inexact, const dcl_num *num,
                            int64_t places, dcl_round round,
                            const dcl_show_style *style, dcl_err *err)
{
    dcl_num_form form = {sizeof form, places, round, 0};
    dcl_sink sink = dcl__text_sink(text);
    dcl_status status;
    text->n = 0;
    status = dcl_num_write(&sink, inexact, num, &form, style->limits, text->mem,
                           err);
    return text->status != DCL_OK ? dcl__no_memory(err) : status;
}

/* Places that leave at least k significant digits. */
static dcl_status places_of(int64_t *out, const dcl_num *num, int k,
                            const dcl_show_style *style, const dcl_mem *mem,
                            dcl_err *err)
{
    dcl_near near_;
    int64_t places;
    dcl_status status;
    memset(&near_, 0, sizeof near_);
    status = dcl_num_near(&near_, num, 1, style->limits, mem, err);
    if (status == DCL_OK) {
        places = k - 1 - dcl__lead_power(&near_.dec);
        *out = places > 0 ? places : 0;
    }
    dcl_num_near_free(&near_);
    return status;
}

static dcl_status fraction(dcl__text *out, const dcl_num *num,
                           const dcl_show_style *style, dcl_err *err)
{
    char text[2 * LONGEST + 8];
    dcl__sum sum;
    mpq_t q;
    dcl_status status;
    dcl_limits limits = dcl__limits(style->limits);
    dcl__sum_init(&sum, out->mem);
    mpq_init(q);
    status = dcl__sum_of_num(&sum, num, err);
    if (status == DCL_OK) status = dcl__sum_exact(q, &sum, &limits, err);
    if (status == DCL_OK &&
        mpz_sizeinbase(mpq_numref(q), 10) + mpz_sizeinbase(mpq_denref(q), 10) <
            LONGEST) {
        (void)mpq_get_str(text, 10, q);
        dcl__text_put(out, text, strlen(text));
    }
    mpq_clear(q);
    dcl__sum_clear(&sum);
    if (status == DCL_TOO_BIG) return DCL_OK;
    return out->status != DCL_OK ? dcl__no_memory(err) : status;
}

/* Cut into the range: to digits enough that its two ends stay in order. */
static dcl_status cut(dcl__solve_text *out, const dcl_answer_solution *s,
                      int high, const dcl_show_style *style, dcl_err *err)
{
    const dcl_num *num = high ? s->high : s->low, *low = s->low;
    dcl_round round = high ? DCL_ROUND_FLOOR : DCL_ROUND_CEILING;
    dcl__text other = {0};
    int64_t places = 0;
    int order = -1, way = 0, k;
    dcl_status status = DCL_OK;
    other.mem = out->value.mem;
    if (s->low != NULL && s->high != NULL) {
        status =
            dcl_num_cmp(&order, s->low, s->high, style->limits, other.mem, err);
    }
    if (order == 0) round = DCL_ROUND_HALF_EVEN;
    if (low == NULL || order == 0) low = num;
    for (k = DIGITS; status == DCL_OK && k <= MOST_DIGITS; k *= 2) {
        status = places_of(&places, low, k, style, other.mem, err);
        if (status == DCL_OK) {
            status =
                write_num(&out->value, &way, num, places, round, style, err);
        }
        if (low == num && (high || s->high == NULL || order == 0)) break;
        if (status != DCL_OK) break;
        status =
            write_num(&other, NULL, high ? s->low : s->high, places,
                      high ? DCL_ROUND_FLOOR : DCL_ROUND_CEILING, style, err);
        if (status == DCL_OK && strcmp(other.p, out->value.p) != 0) break;
    }
    out->rounded = way == 0 ? 0 : order == 0 ? 2 : way > 0 ? 1 : -1;
    dcl__text_clear(&other);
    return status;
}

dcl_status dcl__solve_end_text(dcl__solve_text *out, const dcl_solve_answer *a,
                               const dcl_answer_solution *s, int high,
                               const dcl_show_style *style, dcl_err *err)
{
    const dcl_num *num = high && s->high != NULL ? s->high : s->low;
    char day[32];
    size_t need;
    dcl_status status;
    out->value.n = out->fraction.n = 0;
    out->rounded = 0;
    if (a->unknown == DCL_UNKNOWN_DATE) {
        status = dcl_date_write(day, sizeof day, &need, s->day, err);
        if (status == DCL_OK) dcl__text_put(&out->value, day, need);
        return out->value.status != DCL_OK ? dcl__no_memory(err) : status;
    }
    if (num == NULL) num = s->high;
    status =
        write_num(&out->value, NULL, num, -1, DCL_ROUND_HALF_EVEN, style, NULL);
    if (status == DCL_OK &&
        (a->unknown == DCL_UNKNOWN_COUNT || out->value.n <= LONGEST)) {
        if (high ? s->high_rounded : s->low_rounded) {
            out->rounded = high ? -1 : 1;
        }
        return DCL_OK;
    }
    status = cut(out, s, num == s->high && num != s->low, style, err);
    if (status == DCL_OK && out->rounded != 0) {
        status = fraction(&out->fraction, num, style, err);
    }
    return status;
}

/* A number as the shortest decimal of at most so many places. */
dcl_status dcl__solve_places(dcl__text *text, const dcl_num *num, int places,
                             const dcl_show_style *style, dcl_err *err)
{
    dcl_num_form form = {sizeof form, places, DCL_ROUND_HALF_EVEN, 0};
    dcl_sink sink = dcl__text_sink(text);
    dcl_status status;
    text->n = 0;
    status =
        dcl_num_write(&sink, NULL, num, &form, style->limits, text->mem, err);
    return text->status != DCL_OK ? dcl__no_memory(err) : status;
}

int dcl__solve_is_range(const dcl_solve_answer *a, const dcl_answer_solution *s)
{
    return a->unknown == DCL_UNKNOWN_AMOUNT || s->low_unbounded ||
           s->high_unbounded;
}
