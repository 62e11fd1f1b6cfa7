/* Schedules in tests: read, written back, refused with place and message. */
#include "penalty/schedule.h"

#include <stdio.h>

const char *t_canonical(t_text *out, const char *text)
{
    dcl_penalty *p = NULL;
    dcl_err err = {DCL_OK, 0, 0, ""};
    dcl_sink sink = t_sink(out);
    dcl_status s = dcl_penalty_read(&p, text, strlen(text), NULL, NULL, &err);
    out->n = 0;
    if (s != DCL_OK) printf("\n%s\n  at %zu\n", text, err.at + 1);
    T_STATUS(s, DCL_OK, &err);
    if (s != DCL_OK) return "";
    T_STATUS(dcl_penalty_write(&sink, p, NULL, &err), DCL_OK, &err);
    dcl_penalty_free(p);
    return t_cstr(out);
}

void t_reads(const char *text, const char *want)
{
    t_text first = {0}, second = {0};
    T_STR(t_canonical(&first, text), want != NULL ? want : text);
    if (first.n > 0) T_STR(t_canonical(&second, first.p), first.p);
    t_free(&first);
    t_free(&second);
}

void t_reads_back(const char *text)
{
    t_text first = {0}, second = {0};
    (void)t_canonical(&first, text);
    if (first.n > 0) T_STR(t_canonical(&second, first.p), first.p);
    t_free(&first);
    t_free(&second);
}

void t_says(const char *text, const char *want)
{
    dcl_penalty *p = NULL;
    t_text t = {0};
    dcl_sink sink = t_sink(&t);
    dcl_err err = {DCL_OK, 0, 0, ""};
    T_STATUS(dcl_penalty_read(&p, text, strlen(text), NULL, NULL, &err),
             DCL_OK, &err);
    if (p == NULL) return;
    T_STATUS(dcl_penalty_reading(&sink, p, NULL, &err), DCL_OK, &err);
    T_STR(t_cstr(&t), want);
    dcl_penalty_free(p);
    t_free(&t);
}

void t_refused(const t_refusal *rows, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        dcl_penalty *p = NULL;
        dcl_err err = {DCL_OK, 0, 0, ""};
        size_t len = strlen(rows[i].text);
        dcl_status s =
            dcl_penalty_read(&p, rows[i].text, len, NULL, NULL, &err);
        int right = (s == DCL_SYNTAX || s == DCL_RANGE) && p == NULL &&
                    err.status == s && err.at + 1 == rows[i].column &&
                    err.at <= len && err.len <= len - err.at &&
                    strcmp(err.msg, rows[i].msg) == 0;
        if (!right)
            printf("\n%s\n  got  %s %zu+%zu %s\n  want %zu %s\n", rows[i].text,
                   dcl_status_name(s), err.at + 1, err.len, err.msg,
                   rows[i].column, rows[i].msg);
        CU_ASSERT(right);
        dcl_penalty_free(p);
    }
}
