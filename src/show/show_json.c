/* Figures, days and conversions as JSON. */
#include "show/show_json.h"

#include <string.h>

/* The scale whose names a style gives. */
static const char *scale_of(const dcl_show_style *style)
{
    if (style->say.scale != DCL_SCALE_LANGUAGE) {
        return dcl_scale_name(style->say.scale);
    }
    switch (style->say.lang) {
    case DCL_LANG_EN:
    case DCL_LANG_RU:
    case DCL_LANG_UK: return "short";
    case DCL_LANG_ES: return "british";
    case DCL_LANG_HI: return "indian";
    case DCL_LANG_ZH:
    case DCL_LANG_JA:
    case DCL_LANG_KO: return "myriad";
    default: return "long";
    }
}

static dcl_status put_scales(const dcl_sink *sink, int *first,
                             const dcl__figure_text *t,
                             const dcl_show_style *style, dcl_err *err)
{
    static const dcl_scale scale[] = {DCL_SCALE_SHORT, DCL_SCALE_LONG,
                                      DCL_SCALE_BRITISH};
    dcl__text name = {0};
    dcl_status status = DCL_OK;
    int inner = 1, bad = dcl__json_key(sink, first, "names");
    size_t i;
    name.mem = t->name.mem;
    if (!bad) bad = dcl__put(sink, "{", 1);
    for (i = 0; i < 3 && !bad && status == DCL_OK; i++) {
        dcl_say_style say = style->say;
        dcl_sink out = dcl__text_sink(&name);
        say.kind = DCL_SAY_COMPACT;
        say.scale = scale[i];
        name.n = 0;
        status = dcl_say_write(&out, NULL, &t->near_.dec, &say, err);
        if (name.status != DCL_OK) status = dcl__no_memory(err);
        if (status == DCL_OK) {
            bad =
                dcl__json_text(sink, &inner, dcl_scale_name(scale[i]), name.p);
        }
    }
    dcl__text_clear(&name);
    if (!bad) bad = dcl__put(sink, "}", 1);
    if (status != DCL_OK) return status;
    return bad ? dcl__stopped(err) : DCL_OK;
}

static int put_figure(const dcl_sink *sink, const dcl__figure_text *t,
                      const dcl_figure *f, int *first)
{
    int bad = dcl__put(sink, "{", 1);
    if (!bad) {
        bad = dcl__json_text(sink, first, "currency",
                             f->ccy.code[0] != '\0' ? f->ccy.code : NULL);
    }
    if (!bad) {
        bad = dcl__json_text(sink, first, "tier",
                             t->exact ? "exact" : "certified");
    }
    if (!bad) {
        bad = dcl__json_text(sink, first, "value",
                             t->has_value ? t->value.p : NULL);
    }
    if (!bad) bad = dcl__json_bool(sink, first, "rounded", t->rounded);
    return bad;
}

dcl_status dcl__json_figure(const dcl_sink *sink, const dcl_figure *f, int how,
                            const dcl_show_style *style, const dcl_mem *mem,
                            dcl_err *err)
{
    dcl__figure_text t;
    int first = 1, bad;
    unsigned what = DCL__FIG_NAME | DCL__FIG_VALUE | DCL__FIG_FRACTION;
    dcl_status status =
        dcl__figure_text_make(&t, f, how, what, style, mem, err);
    if (status == DCL_OK) {
        bad = put_figure(sink, &t, f, &first);
        if (!bad && (t.rounded || how == DCL__FIG_PADDED || !t.has_value)) {
            bad = dcl__json_text(sink, &first, "fraction",
                                 t.has_fraction ? t.fraction.p : NULL);
        }
        if (!bad) bad = dcl__json_text(sink, &first, "leading", t.leading.p);
        if (!bad) bad = dcl__json_text(sink, &first, "exponent", t.exponent.p);
        if (!bad) bad = dcl__json_text(sink, &first, "name", t.name.p);
        if (!bad) {
            bad = dcl__json_text(sink, &first, "scale", scale_of(style));
        }
        if (!bad && style->all_scales) {
            status = put_scales(sink, &first, &t, style, err);
        }
        if (bad) status = dcl__stopped(err);
    }
    dcl__figure_text_clear(&t);
    return status;
}

dcl_status dcl__json_member(const dcl_sink *sink, int *first, const char *name,
                            const dcl_figure *f, const dcl_show_style *style,
                            const dcl_mem *mem, dcl_err *err)
{
    dcl_status status;
    if (f->num == NULL) return DCL_OK;
    if (dcl__json_key(sink, first, name)) return dcl__stopped(err);
    status = dcl__json_figure(sink, f, DCL__FIG_SHORTEST, style, mem, err);
    if (status != DCL_OK) return status;
    return dcl__put(sink, "}", 1) ? dcl__stopped(err) : DCL_OK;
}

dcl_status dcl__json_day(const dcl_sink *sink, int *first, const char *name,
                         int has, dcl_day day, dcl_err *err)
{
    char s[32];
    size_t need = 0;
    dcl_status status = DCL_OK;
    if (has) status = dcl_date_write(s, sizeof s, &need, day, err);
    if (status != DCL_OK) return status;
    return dcl__json_text(sink, first, name, has ? s : NULL) ? dcl__stopped(err)
                                                             : DCL_OK;
}

static dcl_status put_leg(const dcl_sink *sink, int *first, const dcl_leg *leg,
                          dcl_err *err)
{
    int in = 1, bad = dcl__json_next(sink, first);
    dcl_status status = DCL_OK;
    if (!bad) bad = dcl__put(sink, "{", 1);
    if (!bad) bad = dcl__json_text(sink, &in, "base", leg->base.code);
    if (!bad) bad = dcl__json_text(sink, &in, "quote", leg->quote.code);
    if (!bad) bad = dcl__json_text(sink, &in, "rate", leg->rate);
    if (!bad && strcmp(leg->nominal, "1") != 0) {
        bad = dcl__json_text(sink, &in, "nominal", leg->nominal);
    }
    if (bad) return dcl__stopped(err);
    status = dcl__json_day(sink, &in, "date", leg->kind != DCL_LEG_ASSUMED,
                           leg->day, err);
    if (status != DCL_OK) return status;
    bad = dcl__json_text(sink, &in, "source", leg->source_name);
    if (!bad && leg->kind == DCL_LEG_MARKET && leg->age != 0) {
        bad = dcl__json_key(sink, &in, "age");
        if (!bad) bad = dcl__putf(sink, "\"%i\"", leg->age);
    }
    if (!bad && leg->kind == DCL_LEG_LEGAL) {
        bad = dcl__json_text(sink, &in, "kind", "legal");
    }
    if (!bad && leg->kind == DCL_LEG_ASSUMED) {
        bad = dcl__json_text(sink, &in, "kind", "assumed");
    }
    if (!bad && leg->file[0] != '\0') {
        bad = dcl__json_text(sink, &in, "file", leg->file);
        if (!bad) bad = dcl__json_key(sink, &in, "line");
        if (!bad) bad = dcl__putf(sink, "\"%z\"", leg->line);
    }
    if (!bad) bad = dcl__put(sink, "}", 1);
    return bad ? dcl__stopped(err) : DCL_OK;
}

static dcl_status put_conversion(const dcl_sink *sink, const dcl_converted *c,
                                 dcl_err *err)
{
    const dcl_path *path = dcl_conversion_path(c->conversion);
    size_t i, notes = dcl_conversion_notes(c->conversion);
    int first = 1, bad = dcl__putf(sink, ",\"legs\":[");
    dcl_status status = DCL_OK;
    for (i = 0; i < path->legs && !bad && status == DCL_OK; i++) {
        status = put_leg(sink, &first, &path->leg[i], err);
    }
    if (status != DCL_OK) return status;
    if (!bad) bad = dcl__put(sink, "]", 1);
    if (!bad && notes > 0) bad = dcl__putf(sink, ",\"notes\":[");
    for (i = 0, first = 1; i < notes && !bad; i++) {
        const char *note = dcl_conversion_note(c->conversion, i);
        bad = dcl__json_next(sink, &first);
        if (!bad) bad = dcl__json_string(sink, note, strlen(note));
    }
    if (!bad && notes > 0) bad = dcl__put(sink, "]", 1);
    if (!bad) bad = dcl__put(sink, "}", 1);
    return bad ? dcl__stopped(err) : DCL_OK;
}

dcl_status dcl__json_converted(const dcl_sink *sink, int *first,
                               const dcl_converted *c, size_t n,
                               const dcl_show_style *style, const dcl_mem *mem,
                               dcl_err *err)
{
    dcl_status status = DCL_OK;
    int in = 1, bad = dcl__json_key(sink, first, "converted");
    size_t i;
    if (!bad) bad = dcl__put(sink, "[", 1);
    for (i = 0; i < n && !bad && status == DCL_OK; i++) {
        bad = dcl__json_next(sink, &in);
        if (bad) break;
        status = dcl__json_figure(sink, &c[i].figure, DCL__FIG_PADDED, style,
                                  mem, err);
        if (status == DCL_OK && c[i].chosen) {
            int after = 0;
            status = dcl__json_day(sink, &after, "rateOn", 1, c[i].asked, err);
        }
        if (status == DCL_OK) status = put_conversion(sink, &c[i], err);
    }
    if (status != DCL_OK) return status;
    if (!bad) bad = dcl__put(sink, "]", 1);
    return bad ? dcl__stopped(err) : DCL_OK;
}
