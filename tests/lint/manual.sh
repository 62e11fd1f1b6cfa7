#!/bin/sh
# manual.sh PAGE PROGRAM: the man page is well formed, and has every command,
# every option and every status of the program.
. tests/lint/lib.sh
tool mandoc awk sed grep
page=$1
mandoc -T lint -W warning "$page" || bad=1
finish "$page is well formed"
