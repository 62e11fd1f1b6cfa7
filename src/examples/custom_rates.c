/* Rates of one's own: from a database, a service, a contract.  They are handed
 * over one by one, with a name that every figure made with them bears, and
 * stand beside the built-in ones.
 *
 *   custom_rates AMOUNT FROM TO DATE */
#include <decillion/money.h>
#include <stdio.h>
#include <string.h>

/* What a treasury's own system would answer: krona for 100 yen. */
static const struct quote {
    const char *day, *rate;
} quotes[] = {{"2024-10-28", "6.9125"},
              {"2024-10-29", "6.9411"},
              {"2024-10-30", "6.9287"}};

static dcl_status load(dcl_rates **ours, dcl_err *err)
{
    dcl_pair pair = {{"JPY"}, {"SEK"}, "100", "treasury", "desk 4, closing"};
    dcl_quotes *table = NULL;
    size_t number;
    dcl_status status = dcl_quotes_new(&table, "treasury", NULL, err);
    if (status == DCL_OK) status = dcl_quotes_pair(&number, table, &pair, err);
    for (size_t i = 0; i < sizeof quotes / sizeof *quotes; i++) {
        const struct quote *q = &quotes[i];
        dcl_day day;
        if (status == DCL_OK)
            status = dcl_date_read(&day, q->day, strlen(q->day), err);
        if (status == DCL_OK)
            status = dcl_quotes_add(table, number, day, q->rate,
                                    strlen(q->rate), i + 1, err);
    }
    if (status == DCL_OK) status = dcl_quotes_rates(ours, table, err);
    dcl_quotes_free(table);
    return status;
}

static int put(void *file, const char *bytes, size_t n)
{
    return fwrite(bytes, 1, n, file) != n;
}

static dcl_status show(const dcl_conversion *c, dcl_ccy to, int places,
                       dcl_err *err)
{
    const dcl_sink out = {put, stdout};
    const dcl_path *path = dcl_conversion_path(c);
    dcl_num_form form = {0};
    dcl_status status;
    form.places = places;
    form.pad = 1;
    status = dcl_num_write(&out, NULL, dcl_conversion_amount(c), &form, NULL,
                           NULL, err);
    if (status != DCL_OK) return status;
    printf(" %s\n", to.code);
    for (size_t i = 0; i < path->legs; i++) {
        printf("  %s %s = %s %s (%s)\n", path->leg[i].nominal,
               path->leg[i].base.code, path->leg[i].rate,
               path->leg[i].quote.code, path->leg[i].citation);
    }
    for (size_t i = 0; i < dcl_conversion_notes(c); i++)
        printf("  note: %s\n", dcl_conversion_note(c, i));
    return DCL_OK;
}

static dcl_status convert(char **arg, dcl_err *err)
{
    const dcl_rates *both[2];
    dcl_rates *builtin = NULL, *ours = NULL, *all = NULL;
    dcl_num *amount = NULL;
    dcl_conversion *c = NULL;
    dcl_ccy from, to;
    dcl_day day;
    dcl_status status = dcl_rates_builtin(&builtin, NULL, err);
    if (status == DCL_OK) status = load(&ours, err);
    both[0] = builtin;
    both[1] = ours;
    if (status == DCL_OK) status = dcl_rates_join(&all, both, 2, NULL, err);
    if (status == DCL_OK)
        status = dcl_num_read(&amount, arg[1], strlen(arg[1]), NULL, NULL, err);
    if (status == DCL_OK)
        status = dcl_ccy_read(&from, all, arg[2], strlen(arg[2]), err);
    if (status == DCL_OK)
        status = dcl_ccy_read(&to, all, arg[3], strlen(arg[3]), err);
    if (status == DCL_OK)
        status = dcl_date_read(&day, arg[4], strlen(arg[4]), err);
    if (status == DCL_OK)
        status = dcl_rates_convert(&c, all, amount, from, to, day, NULL, NULL,
                                   err);
    if (status == DCL_OK) status = show(c, to, dcl_ccy_minor(all, to), err);
    dcl_conversion_free(c);
    dcl_num_free(amount);
    dcl_rates_free(all);
    dcl_rates_free(ours);
    dcl_rates_free(builtin);
    return status;
}

int main(int argc, char **argv)
{
    dcl_err err;
    if (argc != 5) {
        fputs("usage: custom_rates AMOUNT FROM TO DATE\n", stderr);
        return 2;
    }
    if (convert(argv, &err) == DCL_OK) return 0;
    fprintf(stderr, "%s: %s\n", dcl_status_name(err.status), err.msg);
    return 1;
}
