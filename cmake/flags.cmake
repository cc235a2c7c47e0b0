# SPDX-License-Identifier: MIT
# One interface library carries every flag, so that a target either has all of them or none.
add_library(imago_flags INTERFACE)

# No contraction: a fused multiply-add rounds once where the scalar specification rounds twice, and native, WASM and
# relaxed builds must agree to the bit.
target_compile_options(imago_flags INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wno-sign-conversion -ffp-contract=off)

if(EMSCRIPTEN)
  target_compile_options(imago_flags INTERFACE -msimd128 -fno-exceptions)
endif()

if(IMAGO_SANITIZE)
  target_compile_options(imago_flags INTERFACE
    -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(imago_flags INTERFACE -fsanitize=address,undefined)
endif()

if(IMAGO_FUZZ)
  target_compile_options(imago_flags INTERFACE
    -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(imago_flags INTERFACE -fsanitize=address,undefined)
endif()
