// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2
// What libFuzzer offers a program that has a main of its own; the library comes with the Swift toolchain.
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*input)(const uint8_t *start, size_t count));
