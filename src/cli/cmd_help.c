/* decillion help, decillion help COMMAND, and -h: made from the tables. */
#include <string.h>

#include "cli/cli.h"
#include "cli/cli_err.h"
#include "cli/cli_near.h"
#include "cli/commands.h"
#include "cli/completion.h"

static void text(cli *c, const char *s)
{
    cli_out_text(&c->out, s);
}

static void column(cli *c, const char *s, size_t width)
{
    size_t n = strlen(s);
    text(c, s);
    for (; n < width; n++) text(c, " ");
}

/* Paragraphs, wrapped. */
static void prose(cli *c, const char *s)
{
    size_t at = 0;
    while (*s != '\0') {
        size_t n = strcspn(s, " \n");
        if (at > 0 && at + 1 + n > 78) {
            text(c, "\n");
            at = 0;
        }
        if (at > 0 && n > 0) {
            text(c, " ");
            at++;
        }
        cli_out_put(&c->out, s, n);
        at += n;
        s += n;
        if (*s == '\n') {
            text(c, "\n");
            at = 0;
        }
        if (*s != '\0') s++;
    }
}

static void examples(cli *c, const cli_command *cmd)
{
    int i;
    for (i = 0; cmd->example[i] != NULL; i++) {
        text(c, "  ");
        text(c, cmd->example[i]);
        text(c, "\n");
    }
}

static void one_option(cli *c, cli_opt opt)
{
    const cli_option *o = &cli_options[opt];
    char head[64];
    size_t n = 0;
    if (o->letter != 0) {
        head[n++] = '-';
        head[n++] = o->letter;
        head[n++] = ',';
        head[n++] = ' ';
    }
    head[n] = '\0';
    strcat(head, "--");
    strcat(head, o->name);
    if (o->arg != NULL && o->arg[0] == '[') {
        strcat(head, "[=N]");
    } else if (o->arg != NULL) {
        strcat(head, " ");
        strcat(head, o->arg);
    }
    text(c, "  ");
    column(c, head, 22);
    text(c, strlen(head) > 21 ? " " : "");
    text(c, o->help);
    text(c, "\n");
    if (o->choices != NULL) {
        column(c, "", 26);
        text(c, o->choices);
        text(c, "\n");
    }
}

static void options(cli *c, const cli_command *cmd)
{
    int i;
    for (i = 0; i < OPT_COUNT; i++) {
        if (cli_option_is_for((cli_opt)i, cmd->name)) {
            one_option(c, (cli_opt)i);
        }
    }
}

/* Options by name alone, wrapped. */
static void option_names(cli *c, const cli_command *cmd)
{
    size_t at = 2;
    int i;
    text(c, " ");
    for (i = 0; i < OPT_COUNT; i++) {
        size_t n = strlen(cli_options[i].name) + 3;
        if (!cli_option_is_for((cli_opt)i, cmd->name)) continue;
        if (at + n > 79) {
            text(c, "\n ");
            at = 2;
        }
        text(c, " --");
        text(c, cli_options[i].name);
        at += n;
    }
    text(c, "\n");
}

cli_exit cli_help_short(cli *c)
{
    const cli_command *cmd = c->command;
    examples(c, cmd);
    text(c, "\ndecillion ");
    text(c, cmd->synopsis);
    text(c, "\n  ");
    text(c, cmd->summary);
    text(c, "\n\nOptions\n");
    option_names(c, cmd);
    text(c, "\n`decillion help ");
    text(c, cmd->name);
    text(c, "` explains them.\n");
    return CLI_ANSWERED;
}

static cli_exit whole(cli *c, const cli_command *cmd)
{
    text(c, "decillion ");
    text(c, cmd->synopsis);
    text(c, "\n\n");
    prose(c, cmd->text);
    text(c, "\n\nExamples\n");
    examples(c, cmd);
    text(c, "\nOptions\n");
    options(c, cmd);
    text(c, "\nExit status\n");
#define ROW(name, number, meaning) text(c, "  " #number "  " meaning "\n");
    CLI_EXIT_MAP(ROW)
#undef ROW
    return CLI_ANSWERED;
}

static cli_exit overview(cli *c)
{
    int i;
    text(c, "  decillion total \"100000 RUB/day, x2 every 7 days, from "
            "2022-11-24\" --on 2024-10-29\n"
            "  decillion say 1647945780296698221945714166988100000\n"
            "  decillion convert \"2 undecillion RUB\" USD --on 2024-10-29\n"
            "\n"
            "decillion: what an escalating penalty comes to, exactly, at any "
            "size\n"
            "\n"
            "decillion <command> [arguments] [options]\n\n");
    for (i = 0; cli_commands[i] != NULL; i++) {
        text(c, "  ");
        column(c, cli_commands[i]->name, 10);
        text(c, cli_commands[i]->summary);
        text(c, "\n");
    }
    text(c, "\n`decillion help COMMAND` explains one, `decillion COMMAND -h` "
            "in short.\n");
    return CLI_ANSWERED;
}

static cli_exit run(cli *c)
{
    const cli_command *cmd;
    cli_near near_;
    int shell = cli_opt_choice(&c->args, OPT_COMPLETION);
    int i;
    if (shell >= 0) {
        cli_completion(c, shell);
        return CLI_ANSWERED;
    }
    if (c->args.args == 0) return overview(c);
    cmd = cli_find_command(c->args.arg[0]);
    if (cmd != NULL) return whole(c, cmd);
    near_ = cli_near_to(c->args.arg[0], strlen(c->args.arg[0]));
    for (i = 0; cli_commands[i] != NULL; i++) {
        cli_near_offer(&near_, cli_commands[i]->name);
    }
    if (near_.best != NULL) {
        return cli_fail(CLI_USAGE, "no command `%s`; did you mean `%s`?",
                        c->args.arg[0], near_.best);
    }
    return cli_fail(CLI_USAGE,
                    "no command `%s`; `decillion help` lists the commands",
                    c->args.arg[0]);
}

const cli_command cmd_help = {
    "help",
    "help [COMMAND]",
    "this, or one command explained",
    "Lists the commands, or explains one with all its options.",
    {"decillion help", "decillion help total",
     "decillion help --completion bash", NULL},
    0,
    1,
    0,
    run};
