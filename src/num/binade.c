/* The tables that src/num/tables/binade.c makes. */
#include "num/binade.h"

#include "binade.inc"
