/* decillion: what an escalating penalty comes to, exactly, at any size.
 * Here: the table of commands, and what happens before and after one runs. */
#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "cli/cli.h"
#include "cli/cli_err.h"
#include "cli/cli_mem.h"
#include "cli/cli_near.h"
#include "cli/commands.h"

#define ROW(name) &cmd_##name,
const cli_command *const cli_commands[] = {CLI_COMMAND_MAP(ROW) NULL};
#undef ROW

const cli_command *cli_find_command(const char *name)
{
    int i;
    for (i = 0; cli_commands[i] != NULL; i++) {
        if (strcmp(cli_commands[i]->name, name) == 0) return cli_commands[i];
    }
    return NULL;
}

static int is_case(const char *word)
{
    dcl_book *book = NULL;
    const dcl_case *found = NULL;
    if (dcl_book_builtin(&book, NULL, NULL) == DCL_OK) {
        (void)dcl_book_find(&found, book, word, strlen(word), NULL);
    }
    dcl_book_free(book);
    return found != NULL;
}

/* A user who leaves the command out has typed a schedule or a number. */
static cli_exit no_command(const char *word)
{
    cli_near near_ = cli_near_to(word, strlen(word));
    int i;
    for (i = 0; cli_commands[i] != NULL; i++) {
        cli_near_offer(&near_, cli_commands[i]->name);
    }
    if (near_.best != NULL) {
        return cli_fail(CLI_USAGE, "no command `%s`; did you mean `%s`?", word,
                        near_.best);
    }
    if (is_case(word)) {
        return cli_fail(CLI_USAGE,
                        "no command `%s`; did you mean `decillion total %s`?",
                        word, word);
    }
    if (strchr(word, '/') != NULL || strchr(word, ' ') != NULL) {
        return cli_fail(CLI_USAGE,
                        "no command `%s`; did you mean `decillion total "
                        "\"%s\"`?",
                        word, word);
    }
    if (word[0] == '-' || (word[0] >= '0' && word[0] <= '9')) {
        return cli_fail(CLI_USAGE,
                        "no command `%s`; did you mean `decillion say %s`?",
                        word, word);
    }
    return cli_fail(CLI_USAGE,
                    "no command `%s`; `decillion help` lists the commands",
                    word);
}

/* Options that the command does not take, and its number of arguments. */
static cli_exit fits(const cli *c)
{
    const cli_command *cmd = c->command;
    int i;
    for (i = 0; i < c->args.givens; i++) {
        cli_opt opt = c->args.given[i].opt;
        const char *owners = cli_options[opt].commands;
        if (cli_option_is_for(opt, cmd->name)) continue;
        return cli_fail(CLI_USAGE, "`%s` takes no --%s; it goes with `%.*s`",
                        cmd->name, cli_options[opt].name,
                        (int)strcspn(owners, " "), owners);
    }
    if (cli_opt_choice(&c->args, OPT_FORMAT) > (int)DCL_FORM_TSV &&
        cmd != &cmd_rates) {
        return cli_fail(CLI_USAGE, "--format %s goes with `rates export`",
                        cli_opt_value(&c->args, OPT_FORMAT));
    }
    if (c->args.args < cmd->min_args) {
        return cli_fail(CLI_USAGE, "`%s` needs more: decillion %s", cmd->name,
                        cmd->synopsis);
    }
    if (cmd->max_args >= 0 && c->args.args > cmd->max_args) {
        return cli_fail(CLI_USAGE,
                        "`%s` has no place for `%s`; put a text with blanks "
                        "in quotes: decillion %s",
                        cmd->name, c->args.arg[cmd->max_args], cmd->synopsis);
    }
    return CLI_ANSWERED;
}

static cli_exit run(cli *c)
{
    cli_exit exit;
    const char *word = c->args.command;
    int help = cli_opt_value(&c->args, OPT_HELP) != NULL;
    if (word == NULL && cli_opt_value(&c->args, OPT_VERSION) != NULL) {
        return cmd_version.run(c);
    }
    if (word == NULL) {
        if (help) return cmd_help.run(c);
        /* nothing was asked: help, but not as an answer */
        c->out.fd = STDERR_FILENO;
        (void)cmd_help.run(c);
        return CLI_USAGE;
    }
    c->command = cli_find_command(word);
    if (c->command == NULL) return no_command(word);
    if (help) return cli_help_short(c);
    if (cli_opt_value(&c->args, OPT_VERSION) != NULL) {
        return cmd_version.run(c);
    }
    exit = fits(c);
    if (exit != CLI_ANSWERED) return exit;
    c->out.hold = !c->command->streams;
    return c->command->run(c);
}

int main(int argc, char **argv)
{
    cli c;
    cli_exit exit;
    int failed;
    cli_mem_begin();
    memset(&c, 0, sizeof c);
    c.out.fd = STDOUT_FILENO;
    exit = cli_args_read(&c.args, argc, argv);
    if (exit == CLI_ANSWERED) exit = run(&c);
    failed = cli_out_end(&c.out, exit <= CLI_NO || !c.out.hold);
    cli_args_clear(&c.args);
    if (failed == 0) return (int)exit;
    /* who closed the pipe has seen enough; nobody else need be told */
    if (failed != EPIPE) {
        (void)cli_fail(CLI_IO, "standard output: %s", strerror(failed));
    }
    return CLI_IO;
}
