/* A checked claim in one line, for tests. */
#include "ask/claim_dump.h"

#include <stdio.h>
#include <stdlib.h>

#include <decillion/date.h>

#include "base/fmt.h"

static void put(t_text *t, const char *s)
{
    dcl_sink sink = t_sink(t);
    (void)sink.put(sink.ctx, s, strlen(s));
}

/* 25e32: all digits of a short number, k of a long one with "..." */
static void put_num(t_text *t, const dcl_num *num, size_t k)
{
    dcl_near near_;
    dcl_sink sink = t_sink(t);
    if (dcl_num_near(&near_, num, k, NULL, NULL, NULL) != DCL_OK) {
        put(t, "?");
        return;
    }
    size_t n = near_.dec.count;
    long e =
        strtol(near_.dec.exponent != NULL ? near_.dec.exponent : "0", NULL, 10);
    while (n > 1 && near_.dec.digits[n - 1] == '0' && !near_.dec.more) {
        n--;
        e++;
    }
    char tail[32];
    if (near_.dec.negative) put(t, "-");
    (void)sink.put(sink.ctx, near_.dec.digits, n);
    (void)snprintf(tail, sizeof tail, "%se%ld", near_.dec.more ? "+" : "", e);
    put(t, tail);
    dcl_num_near_free(&near_);
}

/* A ratio to three digits: 8.22, 12.0, 122, 1.32e7 */
static void put_factor(t_text *t, const dcl_num *num)
{
    dcl_say_style style = {0};
    dcl_near near_;
    char s[64] = "?";
    size_t need;
    style.trim = DCL_TRIM_NEVER;
    style.kind = DCL_SAY_SCIENTIFIC;
    if (num != NULL &&
        dcl_num_near(&near_, num, 20, NULL, NULL, NULL) == DCL_OK) {
        (void)dcl_say_compact(s, sizeof s, &need, NULL, &near_.dec, &style,
                              NULL);
        dcl_num_near_free(&near_);
    }
    if (strcmp(s + 4, "e0") == 0) s[4] = '\0';
    if (strcmp(s + 4, "e1") == 0) {
        s[1] = s[2];
        s[2] = '.';
        s[4] = '\0';
    }
    if (strcmp(s + 4, "e2") == 0) {
        s[1] = s[2];
        s[2] = s[3];
        s[3] = '\0';
    }
    put(t, s);
}

static void put_compared(t_text *t, const dcl_compared *c, int powers)
{
    char s[32];
    if (!c->known) {
        put(t, " ?");
    } else if (c->agree) {
        put(t, " =");
    } else if (c->is_power && powers) {
        (void)snprintf(s, sizeof s, " x10^%d", c->power);
        put(t, s);
    } else {
        put(t, c->larger ? " x" : " /");
        put_factor(t, c->factor);
    }
    if (c->known && !c->agree && c->other_scale) put(t, " other");
}

static void put_part(t_text *t, const dcl_part *p)
{
    put(t, dcl_part_kind_name(p->kind));
    if (p->count[0] != '\0') {
        put(t, " ");
        put(t, p->count);
    }
    put(t, " ");
    put_num(t, p->reading[0].figure.num, 40);
    if (p->readings == 2) {
        put(t, " (");
        put(t, dcl_scale_name(p->reading[1].scale));
        put(t, " ");
        put_num(t, p->reading[1].figure.num, 40);
        put(t, ")");
    }
    if (p->ccy.code[0] != '\0') {
        put(t, " ");
        put(t, p->ccy.code);
    }
    for (unsigned bit = 1; bit <= DCL_SLIP_BINARY; bit <<= 1) {
        if ((p->slips & bit) == 0) continue;
        put(t, " !");
        put(t, dcl_slip_name((dcl_slip)bit));
    }
    if (p->with_first.known) put_compared(t, &p->with_first, 1);
}

static void put_matches(t_text *t, const char *name, const dcl_claim_match *m,
                        size_t n)
{
    if (n == 0) return;
    put(t, " | ");
    put(t, name);
    for (size_t i = 0; i < n; i++) {
        if (i > 0) put(t, ",");
        put_compared(t, &m[i].compared, 0);
        if (m[i].implied.num != NULL) {
            put(t, " @");
            put_factor(t, m[i].implied.num);
            put(t, " ");
            put(t, m[i].implied.ccy.code);
            put(t, "/");
            put(t, m[i].implied_for.code);
        }
    }
}

static void put_day(t_text *t, dcl_day day)
{
    char s[32];
    size_t need;
    (void)dcl_date_write(s, sizeof s, &need, day, NULL);
    put(t, s);
}

static void put_claim(t_text *t, const dcl_claim *c)
{
    for (size_t i = 0; i < c->parts; i++) {
        if (i > 0) put(t, "; ");
        put_part(t, &c->part[i]);
    }
    put_matches(t, "first", c->first, c->firsts);
    put_matches(t, "against", c->against, c->againsts);
    if (c->has_days) {
        put(t, c->has_days == 2 ? " | true " : " | between ");
        put_day(t, c->true_from);
        put(t, "..");
        put_day(t, c->true_to);
    }
    if (c->times_low != NULL) {
        put(t, " | times ");
        put_factor(t, c->times_low);
        put(t, "..");
        put_factor(t, c->times_high);
        if (c->times.known) put_compared(t, &c->times, 0);
    }
}

void t_claim_dump(t_text *t, const dcl_check_answer *a)
{
    t->n = 0;
    put(t, "");
    for (size_t i = 0; i < a->claims; i++) {
        if (i > 0) put(t, " || ");
        put_claim(t, &a->claim[i]);
    }
}
