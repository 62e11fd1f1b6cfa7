/* Recomputes a fine that the press reported, and converts it by the rate of
 * the day, with the source of each figure.
 *
 *   recompute_fine SCHEDULE DATE CURRENCY */
#include <decillion.h>
#include <stdio.h>
#include <string.h>

static int put(void *file, const char *bytes, size_t n)
{
    return fwrite(bytes, 1, n, file) != n;
}

/* The whole value, and its name in parentheses. */
static dcl_status figure(const dcl_num *num, const char *unit, int places,
                         dcl_err *err)
{
    const dcl_sink out = {put, stdout};
    dcl_num_form form = {0};
    dcl_near lead = {0};
    dcl_status status;
    form.size = sizeof form;
    form.places = places;
    status = dcl_num_write(&out, NULL, num, &form, NULL, NULL, err);
    if (status == DCL_OK) {
        printf(" %s (", unit);
        /* 4 digits and whether more follow are all that rounding to 3 needs */
        status = dcl_num_near(&lead, num, 4, NULL, NULL, err);
    }
    if (status == DCL_OK) {
        status = dcl_say_write(&out, NULL, &lead.dec, NULL, err);
    }
    if (status == DCL_OK) puts(")");
    dcl_num_near_free(&lead);
    return status;
}

static void sources(const dcl_conversion *c)
{
    const dcl_path *path = dcl_conversion_path(c);
    for (size_t i = 0; i < path->legs; i++) {
        const dcl_leg *leg = &path->leg[i];
        char day[32];
        if (dcl_date_write(day, sizeof day, NULL, leg->day, NULL) != DCL_OK)
            continue;
        printf("  %s %s = %s %s, %s, %s %s\n", leg->nominal, leg->base.code,
               leg->rate, leg->quote.code, leg->source_name, leg->day_word,
               day);
    }
}

/* The schedule's label is its currency. */
static dcl_status recompute(char **arg, dcl_err *err)
{
    dcl_penalty *penalty = NULL;
    dcl_total *total = NULL;
    dcl_rates *rates = NULL;
    dcl_conversion *c = NULL;
    const char *label = "";
    dcl_ccy from, to;
    dcl_day day;
    dcl_status status =
        dcl_penalty_read(&penalty, arg[1], strlen(arg[1]), NULL, NULL, err);
    if (status == DCL_OK)
        status = dcl_date_read(&day, arg[2], strlen(arg[2]), err);
    if (status == DCL_OK)
        status = dcl_penalty_at(&total, penalty, day, NULL, NULL, err);
    if (status == DCL_OK) {
        label = dcl_penalty_label(penalty);
        status = figure(dcl_total_accrued(total), label, -1, err);
    }
    if (status == DCL_OK) status = dcl_rates_builtin(&rates, NULL, err);
    if (status == DCL_OK)
        status = dcl_ccy_read(&from, rates, label, strlen(label), err);
    if (status == DCL_OK)
        status = dcl_ccy_read(&to, rates, arg[3], strlen(arg[3]), err);
    if (status == DCL_OK)
        status = dcl_rates_convert(&c, rates, dcl_total_accrued(total), from,
                                   to, day, NULL, NULL, err);
    if (status == DCL_OK)
        status = figure(dcl_conversion_amount(c), to.code,
                        dcl_ccy_minor(rates, to), err);
    if (status == DCL_OK) sources(c);
    dcl_conversion_free(c);
    dcl_rates_free(rates);
    dcl_total_free(total);
    dcl_penalty_free(penalty);
    return status;
}

int main(int argc, char **argv)
{
    dcl_err err;
    if (argc != 4) {
        fputs("usage: recompute_fine SCHEDULE DATE CURRENCY\n", stderr);
        return 2;
    }
    if (recompute(argv, &err) == DCL_OK) return 0;
    fprintf(stderr, "%s: %s\n", dcl_status_name(err.status), err.msg);
    return 1;
}
