/* Completion scripts for bash, zsh and fish. */
#include "cli/completion.h"

#include <string.h>

static void text(cli *c, const char *s)
{
    cli_out_text(&c->out, s);
}

/* s with `|` made into blanks */
static void choices(cli *c, const char *s)
{
    for (; *s != '\0'; s++) cli_out_put(&c->out, *s == '|' ? " " : s, 1);
}

/* s inside single quotes, for any of the shells */
static void quoted(cli *c, const char *s, const char *apostrophe)
{
    text(c, "'");
    for (; *s != '\0'; s++) {
        if (*s == '\'') {
            text(c, apostrophe);
        } else {
            cli_out_put(&c->out, s, 1);
        }
    }
    text(c, "'");
}

static void command_names(cli *c)
{
    int i;
    for (i = 0; cli_commands[i] != NULL; i++) {
        if (i > 0) text(c, " ");
        text(c, cli_commands[i]->name);
    }
}

static void option_names(cli *c, const cli_command *cmd)
{
    int i;
    for (i = 0; i < OPT_COUNT; i++) {
        if (!cli_option_is_for((cli_opt)i, cmd->name)) continue;
        text(c, " --");
        text(c, cli_options[i].name);
    }
}

static int takes_file(const cli_option *o)
{
    return o->arg != NULL && strcmp(o->arg, "FILE") == 0;
}

static void bash(cli *c)
{
    int i;
    text(c, "_decillion() {\n"
            "    local cur=${COMP_WORDS[COMP_CWORD]} word command= options= i\n"
            "    COMPREPLY=()\n"
            "    case ${COMP_WORDS[COMP_CWORD-1]} in\n");
    for (i = 0; i < OPT_COUNT; i++) {
        const cli_option *o = &cli_options[i];
        if (o->arg == NULL || o->arg[0] == '[') continue;
        text(c, "    --");
        text(c, o->name);
        text(c, ") COMPREPLY=(");
        if (o->choices != NULL) {
            text(c, "$(compgen -W '");
            choices(c, o->choices);
            text(c, "' -- \"$cur\")");
        } else if (takes_file(o)) {
            text(c, "$(compgen -f -- \"$cur\")");
        }
        text(c, "); return ;;\n");
    }
    text(c, "    esac\n"
            "    for ((i = 1; i < COMP_CWORD; i++)); do\n"
            "        word=${COMP_WORDS[i]}\n"
            "        case $word in -*) ;; *) command=$word; break ;; esac\n"
            "    done\n"
            "    case $command in\n");
    for (i = 0; cli_commands[i] != NULL; i++) {
        text(c, "    ");
        text(c, cli_commands[i]->name);
        text(c, ") options='");
        option_names(c, cli_commands[i]);
        text(c, "' ;;\n");
    }
    text(c, "    esac\n"
            "    case $cur in\n"
            "    -*) COMPREPLY=($(compgen -W \"$options\" -- \"$cur\")) ;;\n"
            "    *) if [ -z \"$command\" ] || [ \"$command\" = help ]; then\n"
            "           COMPREPLY=($(compgen -W '");
    command_names(c);
    text(c, "' -- \"$cur\"))\n"
            "       else\n"
            "           COMPREPLY=($(compgen -f -- \"$cur\"))\n"
            "       fi ;;\n"
            "    esac\n"
            "}\n"
            "complete -F _decillion decillion\n");
}

/* "--on[help]:DATE:" */
static void zsh_option(cli *c, const cli_option *o)
{
    const char *s;
    text(c, "            '");
    if (o->times > 1) text(c, "*");
    text(c, "--");
    text(c, o->name);
    text(c, "[");
    for (s = o->help; *s != '\0'; s++) {
        /* brackets, colons and quotes mean something here */
        if (*s == '[' || *s == ']' || *s == ':') text(c, "\\");
        cli_out_put(&c->out, *s == '\'' ? "`" : s, 1);
    }
    text(c, "]");
    if (o->arg != NULL && o->arg[0] != '[') {
        text(c, ":");
        text(c, o->arg);
        text(c, ":");
        if (o->choices != NULL) {
            text(c, "(");
            choices(c, o->choices);
            text(c, ")");
        } else if (takes_file(o)) {
            text(c, "_files");
        }
    }
    text(c, "' \\\n");
}

static void zsh(cli *c)
{
    int i, k;
    text(c, "#compdef decillion\n"
            "_decillion() {\n"
            "    local -a commands\n"
            "    commands=(\n");
    for (i = 0; cli_commands[i] != NULL; i++) {
        text(c, "        '");
        text(c, cli_commands[i]->name);
        text(c, ":");
        text(c, cli_commands[i]->summary);
        text(c, "'\n");
    }
    text(c, "    )\n"
            "    if ((CURRENT == 2)); then\n"
            "        _describe command commands\n"
            "        return\n"
            "    fi\n"
            "    case $words[2] in\n");
    for (i = 0; cli_commands[i] != NULL; i++) {
        text(c, "    ");
        text(c, cli_commands[i]->name);
        text(c, ")\n        _arguments \\\n");
        for (k = 0; k < OPT_COUNT; k++) {
            if (cli_option_is_for((cli_opt)k, cli_commands[i]->name)) {
                zsh_option(c, &cli_options[k]);
            }
        }
        text(c, "            '*:argument:_files' ;;\n");
    }
    text(c, "    esac\n"
            "}\n"
            "_decillion \"$@\"\n");
}

static void fish_option(cli *c, const cli_option *o, const char *command)
{
    text(c, "complete -c decillion -n '__fish_seen_subcommand_from ");
    text(c, command);
    text(c, "' -l ");
    text(c, o->name);
    if (o->letter != 0) {
        text(c, " -s ");
        cli_out_put(&c->out, &o->letter, 1);
    }
    if (o->choices != NULL) {
        text(c, " -x -a '");
        choices(c, o->choices);
        text(c, "'");
    } else if (takes_file(o)) {
        text(c, " -r -F");
    } else if (o->arg != NULL && o->arg[0] != '[') {
        text(c, " -x");
    }
    text(c, " -d ");
    quoted(c, o->help, "\\'");
    text(c, "\n");
}

static void fish(cli *c)
{
    int i, k;
    for (i = 0; cli_commands[i] != NULL; i++) {
        text(c, "complete -c decillion -n __fish_use_subcommand -f -a ");
        text(c, cli_commands[i]->name);
        text(c, " -d ");
        quoted(c, cli_commands[i]->summary, "\\'");
        text(c, "\n");
    }
    for (i = 0; cli_commands[i] != NULL; i++) {
        for (k = 0; k < OPT_COUNT; k++) {
            if (cli_option_is_for((cli_opt)k, cli_commands[i]->name)) {
                fish_option(c, &cli_options[k], cli_commands[i]->name);
            }
        }
    }
}

void cli_completion(cli *c, int shell)
{
    switch (shell) {
    case 0: bash(c); break;
    case 1: zsh(c); break;
    default: fish(c); break;
    }
}
