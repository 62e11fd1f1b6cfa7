/* decillion rates show, path: what is held, and which way is taken. */
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "cli/rates_cmd.h"

void rates_put(const rates_job *job, const char *fmt, ...)
{
    char text[1024];
    va_list args;
    int n;
    va_start(args, fmt);
    n = vsnprintf(text, sizeof text, fmt, args);
    va_end(args);
    if (n > 0) {
        size_t size = (size_t)n < sizeof text ? (size_t)n : sizeof text - 1;
        cli_out_put(&job->c->out, text, size);
    }
}

void rates_put_json(const rates_job *job, const char *text)
{
    cli_out_text(&job->c->out, "\"");
    for (; *text != '\0'; text++) {
        unsigned char byte = (unsigned char)*text;
        if (byte < 0x20) {
            rates_put(job, "\\u%04x", byte);
        } else {
            if (byte == '"' || byte == '\\') cli_out_text(&job->c->out, "\\");
            cli_out_put(&job->c->out, text, 1);
        }
    }
    cli_out_text(&job->c->out, "\"");
}

const char *rates_day(char *buf, dcl_day day)
{
    size_t need;
    (void)dcl_date_write(buf, 24, &need, day, NULL);
    return buf;
}

static void put_leg_json(const rates_job *job, const dcl_leg *leg)
{
    char day[24];
    rates_put(job,
              "{\"base\":\"%s\",\"quote\":\"%s\",\"rate\":\"%s\","
              "\"nominal\":\"%s\",\"date\":\"%s\",\"age\":\"%lld\","
              "\"source\":",
              leg->base.code, leg->quote.code, leg->rate, leg->nominal,
              rates_day(day, leg->day), (long long)leg->age);
    rates_put_json(job, leg->source_name);
    rates_put(job, ",\"key\":");
    rates_put_json(job, leg->source);
    rates_put(job, ",\"builtin\":%s", leg->builtin ? "true" : "false");
    if (leg->file[0] != '\0') {
        rates_put(job, ",\"file\":");
        rates_put_json(job, leg->file);
        rates_put(job, ",\"line\":\"%zu\"", leg->line);
    }
    rates_put(job, "}");
}

/* "97.2300 RUB per USD, Bank of Russia, in force 2024-10-29" */
static void put_leg(const rates_job *job, const dcl_leg *leg)
{
    char day[24];
    rates_put(job, "%s %s per ", leg->rate, leg->quote.code);
    if (strcmp(leg->nominal, "1") != 0) rates_put(job, "%s ", leg->nominal);
    rates_put(job, "%s, ", leg->base.code);
    cli_out_text(&job->c->out, leg->source_name);
    if (leg->kind != DCL_LEG_ASSUMED) {
        cli_out_text(&job->c->out, ", ");
        cli_out_text(&job->c->out, leg->day_word);
        rates_put(job, " %s", rates_day(day, leg->day));
    }
    if (leg->file[0] != '\0') {
        cli_out_text(&job->c->out, ", ");
        cli_out_text(&job->c->out, leg->file);
        rates_put(job, ":%zu", leg->line);
    }
}

/* Before an element of --format json's one array: `[` or a comma. */
static void next_element(const rates_job *job, size_t shown)
{
    if (!job->json || job->jsonl) return;
    cli_out_text(&job->c->out, shown == 0 ? "[" : ",\n ");
}

static void put_series(const rates_job *job, const dcl_series *s)
{
    char first[24], last[24], ended[24];
    rates_day(first, s->first);
    rates_day(last, s->last);
    if (job->json) {
        rates_put(job, "{\"base\":\"%s\",\"quote\":\"%s\",\"source\":",
                  s->base.code, s->quote.code);
        rates_put_json(job, s->source_name);
        rates_put(job, ",\"key\":");
        rates_put_json(job, s->source);
        rates_put(job,
                  ",\"first\":\"%s\",\"last\":\"%s\",\"rates\":\"%zu\","
                  "\"builtin\":%s",
                  first, last, s->count, s->builtin ? "true" : "false");
        if (s->ended != DCL_DAY_MAX) {
            rates_put(job, ",\"ended\":\"%s\"", rates_day(ended, s->ended));
        }
        cli_out_text(&job->c->out, job->jsonl ? "}\n" : "}");
        return;
    }
    if (job->csv) {
        rates_put(job, "%s,%s,%s,%s,%s,%zu\n", s->base.code, s->quote.code,
                  s->source, first, last, s->count);
        return;
    }
    rates_put(job, "%s/%s  %s to %s  %5zu rates  ", s->base.code,
              s->quote.code, first, last, s->count);
    cli_out_text(&job->c->out, s->source_name);
    rates_put(job, " (%s)", s->source);
    if (s->builtin) rates_put(job, ", built-in data");
    if (s->ended != DCL_DAY_MAX) {
        rates_put(job, ", ended %s", rates_day(ended, s->ended));
    }
    rates_put(job, "\n");
}

/* Whether a series has the currencies and the publisher asked for. */
static int is_asked(const rates_job *job, const dcl_series *s)
{
    size_t found = 0;
    for (size_t i = 0; i < job->ccys; i++) {
        found += strcmp(job->ccy[i].code, s->base.code) == 0 ||
                 strcmp(job->ccy[i].code, s->quote.code) == 0;
    }
    if (found < job->ccys) return 0;
    if (s->builtin && job->rates.policy.no_builtin) return 0;
    if (job->rates.policy.source_count == 0) return 1;
    for (size_t i = 0; i < job->rates.policy.source_count; i++) {
        if (strcmp(job->rates.policy.sources[i], s->source) == 0) return 1;
    }
    return 0;
}

static void put_rate(const rates_job *job, const dcl_leg *leg)
{
    char day[24];
    if (job->json) {
        put_leg_json(job, leg);
        if (!job->jsonl) return;
    } else if (job->csv) {
        rates_put(job, "%s,%s,%s,%s,%s,%s", rates_day(day, leg->day),
                  leg->base.code, leg->quote.code, leg->rate, leg->nominal,
                  leg->source);
    } else {
        put_leg(job, leg);
    }
    rates_put(job, "\n");
}

/* The rates of one series: of a day, or from a day to a day; `before`: so many
 * were shown of others. */
static size_t put_rates(const rates_job *job, const dcl_series *s, size_t i,
                        size_t before)
{
    dcl_leg leg;
    size_t shown = 0;
    if (job->has_on) {
        if (dcl_rates_at(&leg, job->rates.rates, s->base, s->quote, s->source,
                         job->on, &job->rates.policy, NULL) != DCL_OK) {
            return 0;
        }
        next_element(job, before);
        put_rate(job, &leg);
        return 1;
    }
    for (size_t k = 0; k < s->count; k++) {
        if (dcl_rates_nth(&leg, job->rates.rates, i, k, NULL) != DCL_OK ||
            (job->has_from && leg.day < job->from) ||
            (job->has_to && leg.day > job->to)) {
            continue;
        }
        next_element(job, before + shown);
        put_rate(job, &leg);
        shown++;
    }
    return shown;
}

cli_exit rates_show(rates_job *job)
{
    int one_by_one = job->has_on || job->has_from || job->has_to;
    size_t shown = 0;
    dcl_series s;
    if (job->csv) {
        rates_put(job, one_by_one ? "date,base,quote,rate,nominal,source\n"
                                  : "base,quote,source,first,last,rates\n");
    }
    for (size_t i = 0; i < dcl_rates_count(job->rates.rates); i++) {
        if (dcl_rates_series(&s, job->rates.rates, i, NULL) != DCL_OK ||
            s.count == 0 || !is_asked(job, &s)) {
            continue;
        }
        if (one_by_one) {
            shown += put_rates(job, &s, i, shown);
        } else {
            next_element(job, shown);
            put_series(job, &s);
            shown++;
        }
    }
    if (shown > 0) {
        if (job->json && !job->jsonl) cli_out_text(&job->c->out, "]\n");
        return CLI_ANSWERED;
    }
    return cli_fail(CLI_NOTHING,
                    "no such rates are held; `decillion rates show` lists "
                    "those that are, --rates FILE adds others");
}

/* ---- path ---- */

static void put_path(const rates_job *job, const char *word,
                     const dcl_path *p)
{
    rates_put(job, "%s1 %s = ", word, job->ccy[0].code);
    cli_out_text(&job->c->out, p->rate);
    rates_put(job, " %s", job->ccy[1].code);
    if (p->why[0] != '\0') rates_put(job, " (%s): %s", p->apart, p->why);
    rates_put(job, "\n");
    for (size_t i = 0; i < p->legs; i++) {
        rates_put(job, "          ");
        put_leg(job, &p->leg[i]);
        rates_put(job, "\n");
    }
}

static void put_path_json(const rates_job *job, const dcl_path *p)
{
    rates_put(job, "{\"rate\":\"");
    cli_out_text(&job->c->out, p->rate);
    rates_put(job, "\",");
    if (p->why[0] != '\0') {
        rates_put(job, "\"why\":\"%s\",\"apart\":\"%s\",", p->why, p->apart);
    }
    rates_put(job, "\"legs\":[");
    for (size_t i = 0; i < p->legs; i++) {
        if (i > 0) rates_put(job, ",");
        put_leg_json(job, &p->leg[i]);
    }
    rates_put(job, "]}");
}

static void put_conversion(const rates_job *job, const dcl_conversion *conv)
{
    char day[24];
    size_t i;
    rates_day(day, job->on);
    if (!job->json) {
        put_path(job, "chosen    ", dcl_conversion_path(conv));
        for (i = 0; i < dcl_conversion_others(conv); i++) {
            put_path(job, "behind    ", dcl_conversion_other(conv, i));
        }
        rates_put(job, "on        %s\n", day);
        for (i = 0; i < dcl_conversion_notes(conv); i++) {
            rates_put(job, "note      ");
            cli_out_text(&job->c->out, dcl_conversion_note(conv, i));
            rates_put(job, "\n");
        }
        return;
    }
    rates_put(job, "{\"from\":\"%s\",\"to\":\"%s\",\"on\":\"%s\",\"chosen\":",
              job->ccy[0].code, job->ccy[1].code, day);
    put_path_json(job, dcl_conversion_path(conv));
    rates_put(job, ",\"others\":[");
    for (i = 0; i < dcl_conversion_others(conv); i++) {
        if (i > 0) rates_put(job, ",");
        put_path_json(job, dcl_conversion_other(conv, i));
    }
    rates_put(job, "],\"notes\":[");
    for (i = 0; i < dcl_conversion_notes(conv); i++) {
        if (i > 0) rates_put(job, ",");
        rates_put_json(job, dcl_conversion_note(conv, i));
    }
    rates_put(job, "]}\n");
}

cli_exit rates_path(rates_job *job)
{
    dcl_num *one = NULL;
    dcl_conversion *conv = NULL;
    cli_place place = cli_at("CUR", NULL);
    cli_exit exit = CLI_ANSWERED;
    dcl_err err = {0};
    dcl_status status;
    if (job->ccys != 2) {
        return cli_fail(CLI_USAGE, "from which currency to which? decillion "
                                   "rates path RUB EUR --on 2024-10-29");
    }
    if (!job->has_on) job->on = job->rates.today;
    if (job->rates.has_rate_on) job->on = job->rates.rate_on;
    status = dcl_num_read(&one, "1", 1, NULL, NULL, &err);
    if (status == DCL_OK) {
        status = dcl_rates_convert(&conv, job->rates.rates, one, job->ccy[0],
                                   job->ccy[1], job->on, &job->rates.policy,
                                   NULL, &err);
    }
    if (status == DCL_OK) {
        put_conversion(job, conv);
    } else {
        exit = cli_ask_failed(job->c, &place, &err);
    }
    dcl_conversion_free(conv);
    dcl_num_free(one);
    return exit;
}
