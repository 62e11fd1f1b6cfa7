/* decillion version */
#include <string.h>

#include "cli/cli.h"
#include "cli/commands.h"

static cli_exit run(cli *c)
{
    const char *format = cli_opt_value(&c->args, OPT_FORMAT);
    if (format != NULL && strncmp(format, "json", 4) == 0) {
        cli_out_text(&c->out, "{\"version\":\"");
        cli_out_text(&c->out, dcl_version());
        cli_out_text(&c->out, "\"}\n");
    } else {
        cli_out_text(&c->out, "decillion ");
        cli_out_text(&c->out, dcl_version());
        cli_out_text(&c->out, "\n");
    }
    return CLI_ANSWERED;
}

const cli_command cmd_version = {"version",
                                 "version",
                                 "the version of the program and its library",
                                 "Prints the version.",
                                 {"decillion version", NULL},
                                 0,
                                 0,
                                 0,
                                 run};
