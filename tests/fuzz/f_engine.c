/* Bytes 1, 2: days after 2023-01-01.  Then a schedule whose total there is
 * computed by the engine and by the evaluator that goes day by day; where it
 * is long, not at all. */
#include <stdlib.h>
#include <string.h>

#include <decillion/gmp.h>
#include <decillion/penalty.h>

#include "fuzz.h"
#include "penalty/naive.h"

enum { DAYS = 400, START = 19358 };

static const dcl_rate_step steps[] = {{16000, "8%"}, {19400, "20%"}};
static const dcl_rate_table table = {"base", steps, 2};

/* Dates of which the evaluator that goes day by day sees no end. */
static int is_near(const char *text)
{
    const char *s;
    for (s = text; (s = strchr(s, '-')) != NULL; s++) {
        if (s - text >= 4 && s[1] != '\0' && s[2] != '\0' && s[3] == '-' &&
            strncmp(s - 4, "202", 3) != 0)
            return 0;
    }
    for (s = text; *s != '\0'; s++) {
        size_t digits = strspn(s, "0123456789");
        if (digits > 4) return 0;
        if (digits > 0) s += digits - 1;
        if (*s == '^' || *s == 'e' || *s == 'E') {
            if (s[1] >= '0' && s[1] <= '9') return 0;
        }
        if (strncmp(s, "illi", 4) == 0 || strncmp(s, "googol", 6) == 0)
            return 0;
    }
    return 1;
}

static void compare(const dcl_penalty *penalty, dcl_day day)
{
    dcl_eval eval = {.size = sizeof eval, .tables = &table, .table_count = 1};
    dcl_total *total = NULL;
    dcl_err err = {0};
    naive slow;
    mpq_t fast;
    naive_init(&slow);
    mpq_init(fast);
    if (dcl_penalty_at(&total, penalty, day, &eval, NULL, &err) == DCL_OK &&
        naive_at(&slow, penalty, day, &eval) == 0) {
        FUZZ_HOLDS(dcl_num_to_mpq(fast, dcl_total_accrued(total), NULL, NULL,
                                  &err) == DCL_OK);
        FUZZ_HOLDS(mpq_equal(fast, slow.accrued));
        FUZZ_HOLDS(dcl_num_to_mpq(fast, dcl_total_paid(total), NULL, NULL,
                                  &err) == DCL_OK);
        FUZZ_HOLDS(mpq_equal(fast, slow.paid));
    }
    dcl_total_free(total);
    mpq_clear(fast);
    naive_clear(&slow);
}

void fuzz_engine(const uint8_t *data, size_t n)
{
    fuzz_in in = {data, n};
    dcl_penalty *penalty = NULL;
    dcl_err err = {0};
    size_t len;
    dcl_day day = START + (dcl_day)(fuzz_word(&in, 2) % DAYS);
    char *text = fuzz_rest(&in, &len);
    if (strlen(text) == len && is_near(text) &&
        dcl_penalty_read(&penalty, text, len, &fuzz_limits, NULL, &err) ==
            DCL_OK)
        compare(penalty, day);
    dcl_penalty_free(penalty);
    free(text);
}
