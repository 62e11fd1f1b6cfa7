/* How answers are shown, from the options. */
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "cli/cli_ask.h"

enum { DIGITS_MAX = 1000000, WHOLE_DIGITS = 10000000 };

static int wants_color(const cli *c)
{
    const char *term = getenv("TERM"), *no = getenv("NO_COLOR");
    switch (cli_opt_choice(&c->args, OPT_COLOR)) {
    case 1: return 1;
    case 2: return 0;
    default: break;
    }
    return isatty(c->out.fd) && (no == NULL || no[0] == '\0') && term != NULL &&
           strcmp(term, "dumb") != 0;
}

/* Prose is wrapped to the terminal, at most to 100 columns; in a file it is
 * as on a terminal of 80, or as COLUMNS says. */
static unsigned columns(const cli *c)
{
    const char *env = getenv("COLUMNS");
    unsigned n = 0;
    struct winsize w;
    memset(&w, 0, sizeof w);
    if (isatty(c->out.fd) && ioctl(c->out.fd, TIOCGWINSZ, &w) == 0) {
        n = w.ws_col;
    }
    if (n == 0 && env != NULL && *env >= '0' && *env <= '9') {
        unsigned long value = strtoul(env, NULL, 10);
        n = value > 1000 ? 1000 : (unsigned)value;
    }
    if (n == 0) n = 80;
    return n < 30 ? 30 : n > 100 ? 100 : n;
}

/* Blocks are drawn wherever letters can be; a dumb terminal has few. */
static int wants_ascii(const cli *c)
{
    const char *term = getenv("TERM");
    return cli_opt_value(&c->args, OPT_ASCII) != NULL ||
           (isatty(c->out.fd) && term != NULL && strcmp(term, "dumb") == 0);
}

static cli_exit read_lang(dcl_lang *lang, const cli *c)
{
    const char *s = cli_opt_value(&c->args, OPT_LANG);
    cli_place place;
    if (s == NULL || dcl_lang_find(lang, s, strlen(s))) return CLI_ANSWERED;
    place = cli_at("--lang", s);
    return cli_fail_at(CLI_NOTHING, &place, 0, place.n,
                       "no such language; there are en ru uk pl de fr es it "
                       "hi zh ja ko");
}

/* The library's own order of the lists is that of the options. */
static void read_choices(cli_style *s, const cli *c)
{
    dcl_show_style *show = &s->show;
    int form = cli_opt_choice(&c->args, OPT_FORMAT);
    int round = cli_opt_choice(&c->args, OPT_ROUND);
    int names = cli_opt_choice(&c->args, OPT_NAMES);
    int trim = cli_opt_choice(&c->args, OPT_TRIM);
    int style = cli_opt_choice(&c->args, OPT_STYLE);
    int scale = cli_opt_choice(&c->args, OPT_SCALE);
    int group = cli_opt_choice(&c->args, OPT_GROUP);
    if (form >= 0) show->form = (dcl_form)form;
    if (round >= 0) show->say.round = (dcl_round)round;
    if (names >= 0) show->say.names = (dcl_names)names;
    if (trim >= 0) show->say.trim = (dcl_trim)trim;
    if (style >= 0 && style <= (int)DCL_SAY_SI) {
        show->say.kind = (dcl_say_kind)style;
    }
    show->sentence = style > (int)DCL_SAY_SI;
    if (scale >= 0 && scale < 5) {
        show->say.scale = (dcl_scale)(DCL_SCALE_SHORT + scale);
    }
    show->all_scales = scale == 5;
    if (group >= 0) show->say.group = (dcl_group)(DCL_GROUP_COMMA + group);
    if (cli_opt_value(&c->args, OPT_AND) != NULL) {
        show->say.flags |= DCL_SAY_AND;
    }
    if (cli_opt_value(&c->args, OPT_COMMAS) != NULL) {
        show->say.flags |= DCL_SAY_COMMAS;
    }
    if (cli_opt_value(&c->args, OPT_NO_HYPHENS) != NULL) {
        show->say.flags |= DCL_SAY_NO_HYPHEN;
    }
}

cli_exit cli_style_read(cli_style *s, const cli *c)
{
    uint64_t n = 0;
    int has = 0;
    cli_exit exit;
    memset(s, 0, sizeof *s);
    s->show.size = sizeof s->show;
    s->show.say.size = sizeof s->show.say;
    s->limits.size = sizeof s->limits;
    s->show.color = wants_color(c);
    s->show.width = columns(c);
    s->show.ascii = wants_ascii(c);
    read_choices(s, c);
    exit = read_lang(&s->show.say.lang, c);
    if (exit == CLI_ANSWERED) {
        exit = cli_count(&n, &has, c, OPT_DIGITS, 1, DIGITS_MAX);
        if (has) s->show.say.digits = (uint32_t)n;
    }
    if (exit == CLI_ANSWERED) {
        exit = cli_count(&n, &has, c, OPT_MAX_DIGITS, 1, 1000000000);
        if (has) s->show.max_digits = n;
    }
    if (cli_opt_value(&c->args, OPT_EXACT) != NULL) {
        s->show.whole = 1;
        if (!has) s->show.max_digits = WHOLE_DIGITS;
    }
    if (s->show.max_digits > WHOLE_DIGITS) {
        /* ten digits are 34 bits; numerator and denominator */
        s->limits.digits = s->show.max_digits;
        s->limits.bits = s->show.max_digits * 7;
    }
    s->show.say.max = s->show.max_digits > 0 ? s->show.max_digits : 10000;
    s->show.limits = &s->limits;
    return exit;
}
