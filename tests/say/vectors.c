/* Files of vectors, and what is compared with them. */
#include "vectors.h"

#include <stdio.h>
#include <stdlib.h>

int v_open(v_file *f, const char *name)
{
    char path[200];
    FILE *in;
    long size;
    memset(f, 0, sizeof *f);
    sprintf(path, "tests/vectors/%s", name);
    in = fopen(path, "rb");
    CU_ASSERT_PTR_NOT_NULL(in);
    if (in == NULL) return 0;
    fseek(in, 0, SEEK_END);
    size = ftell(in);
    rewind(in);
    f->text = malloc((size_t)size + 1);
    f->text[fread(f->text, 1, (size_t)size, in)] = '\0';
    fclose(in);
    f->at = f->text;
    return 1;
}

int v_next(v_file *f)
{
    char *end, *p;
    int i;
    do {
        if (*f->at == '\0') {
            free(f->text);
            return 0;
        }
        p = f->at;
        end = p + strcspn(p, "\n");
        f->at = *end == '\0' ? end : end + 1;
        *end = '\0';
        f->line++;
    } while (*p == '#' || *p == '\0');
    for (i = 0; i < V_COLUMNS; i++) {
        f->column[i] = p;
        p += strcspn(p, "\t");
        if (*p == '\t') *p++ = '\0';
    }
    return 1;
}

void v_number_of(v_number *x, const char *text)
{
    size_t n = strlen(text);
    dcl_dec_out out = {NULL, n + 1, 0, NULL, n + 24, 0, 0};
    dcl_say_style plain = {0};
    dcl_err err = {0};
    x->room = malloc(2 * n + 32);
    out.digits = x->room;
    out.exponent = x->room + n + 1;
    T_STATUS(dcl_say_read(&out, text, n, &plain, &err), DCL_OK, &err);
    x->dec = (dcl_dec){out.digits, out.digits_need, out.exponent,
                       out.exponent_need, out.negative, 0};
}

void v_number_free(v_number *x)
{
    free(x->room);
}

static char *copy(const char *s, size_t n)
{
    char *p = malloc(n + 1);
    memcpy(p, s, n);
    p[n] = '\0';
    return p;
}

char *v_write(const dcl_dec *x, const dcl_say_style *style)
{
    t_text t = {0};
    dcl_sink sink = t_sink(&t);
    dcl_err err = {0};
    char failed[300], *s;
    dcl_status status = dcl_say_write(&sink, NULL, x, style, &err);
    if (status != DCL_OK) {
        t_free(&t);
        sprintf(failed, "!%s %s", dcl_status_name(status), err.msg);
        return copy(failed, strlen(failed));
    }
    s = copy(t_cstr(&t), t.n);
    t_free(&t);
    return s;
}

char *v_plain(const dcl_dec *x)
{
    size_t skip = 0, n = x->count, m;
    char *s = malloc(x->count + x->exponent_count + 30);
    char exponent[64];
    while (skip + 1 < n && x->digits[skip] == '0') skip++;
    m = n;
    while (m > skip + 1 && x->digits[m - 1] == '0') m--;
    if (x->exponent_count < 17) {
        memcpy(exponent, x->exponent, x->exponent_count);
        exponent[x->exponent_count] = '\0';
        if (m == skip + 1 && x->digits[skip] == '0')
            sprintf(exponent, "0");
        else
            sprintf(exponent, "%lld",
                    (long long)(atoll(exponent) + (long long)(n - m)));
        sprintf(s, "%s%.*s|%s", x->negative ? "-" : "", (int)(m - skip),
                x->digits + skip, exponent);
    } else {
        sprintf(s, "%s%.*s|%.*s", x->negative ? "-" : "", (int)(n - skip),
                x->digits + skip, (int)x->exponent_count, x->exponent);
    }
    return s;
}

char *v_read(const char *text, const dcl_say_style *style)
{
    size_t n = strlen(text);
    dcl_dec_out out = {NULL, 0, 0, NULL, 0, 0, 0};
    dcl_err err = {0};
    char failed[400], *room, *s;
    dcl_status status = dcl_say_read(&out, text, n, style, &err);
    if (status != DCL_SPACE) {
        sprintf(failed, "!%s %zu+%zu %s", dcl_status_name(status), err.at,
                err.len, err.msg);
        return copy(failed, strlen(failed));
    }
    room = malloc(out.digits_need + out.exponent_need);
    out.digits = room;
    out.digits_cap = out.digits_need;
    out.exponent = room + out.digits_need;
    out.exponent_cap = out.exponent_need;
    T_STATUS(dcl_say_read(&out, text, n, style, &err), DCL_OK, &err);
    dcl_dec x = {out.digits, out.digits_need, out.exponent, out.exponent_need,
                 out.negative, 0};
    s = v_plain(&x);
    free(room);
    return s;
}

void v_style(dcl_say_style *style, const char *words)
{
    while (*words != '\0') {
        size_t n = strcspn(words, " ");
        if (n == 3 && memcmp(words, "and", 3) == 0)
            style->flags |= DCL_SAY_AND;
        else if (n == 5 && memcmp(words, "comma", 5) == 0)
            style->flags |= DCL_SAY_COMMAS;
        else if (n == 4 && memcmp(words, "masc", 4) == 0)
            style->noun = DCL_NOUN_MASCULINE;
        else if (n == 3 && memcmp(words, "fem", 3) == 0)
            style->noun = DCL_NOUN_FEMININE;
        else if (n == 4 && memcmp(words, "neut", 4) == 0)
            style->noun = DCL_NOUN_NEUTER;
        else if (n == 4 && memcmp(words, "rare", 4) == 0)
            style->flags |= DCL_SAY_RARE_SIGN;
        else if (n == 5 && memcmp(words, "plain", 5) == 0)
            style->flags |= DCL_SAY_NO_HYPHEN;
        else if (*words >= '0' && *words <= '9')
            style->digits = (uint32_t)atoi(words);
        else if (!dcl_lang_find(&style->lang, words, n) &&
                 !dcl_scale_find(&style->scale, words, n) &&
                 !dcl_names_find(&style->names, words, n) &&
                 !dcl_trim_find(&style->trim, words, n) &&
                 !dcl_say_kind_find(&style->kind, words, n)) {
            int mode;
            for (mode = 0; dcl_round_name((dcl_round)mode) != NULL; mode++)
                if (strlen(dcl_round_name((dcl_round)mode)) == n &&
                    memcmp(dcl_round_name((dcl_round)mode), words, n) == 0)
                    style->round = (dcl_round)mode;
        }
        words += n;
        words += *words == ' ';
    }
}

void v_shows(const v_row *rows, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        dcl_say_style style = {0};
        v_number x;
        char *got;
        v_style(&style, rows[i].style);
        v_number_of(&x, rows[i].given);
        got = v_write(&x.dec, &style);
        T_STR(got, rows[i].want);
        free(got);
        v_number_free(&x);
    }
}

void v_reads(const v_row *rows, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        dcl_say_style style = {0};
        char *got;
        v_style(&style, rows[i].style);
        got = v_read(rows[i].given, &style);
        T_STR(got, rows[i].want);
        free(got);
    }
}
