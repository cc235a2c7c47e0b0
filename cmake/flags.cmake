# SPDX-License-Identifier: MIT
# One interface library carries every flag, so that a target either has all of them or none.
add_library(imago_flags INTERFACE)

# No contraction: a fused multiply-add rounds once where the scalar specification rounds twice, and native, WASM and
# relaxed builds must agree to the bit.
target_compile_options(imago_flags INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wno-sign-conversion -ffp-contract=off)

if(CMAKE_CXX_COMPILER_ID STREQUAL GNU)
  # GCC 12 sees an overlap in std::string's operator+ that isn't there (GCC bug 105651).
  target_compile_options(imago_flags INTERFACE -Wno-restrict)
endif()

if(IMAGO_WERROR)
  target_compile_options(imago_flags INTERFACE -Werror)
endif()

if(EMSCRIPTEN)
  target_compile_options(imago_flags INTERFACE -msimd128 -fno-exceptions)
endif()

if(IMAGO_SANITIZE)
  set(sanitizers address,undefined,fuzzer-no-link)
  # One build for the unit tests and the fuzzers, whose instrumentation does the tests no harm. Asserts, the standard
  # library's included, are on in this build only.
  target_compile_options(imago_flags INTERFACE
    -fsanitize=${sanitizers} -fno-sanitize-recover=all -fno-omit-frame-pointer
    -fsanitize-ignorelist=${CMAKE_CURRENT_LIST_DIR}/sanitizer_ignorelist.txt)
  target_compile_definitions(imago_flags INTERFACE _GLIBCXX_ASSERTIONS)
  target_link_options(imago_flags INTERFACE -fsanitize=${sanitizers})
endif()

# How a test binary is linked: it reads the goldens from the real disk and its exit code counts.
add_library(imago_wasm_test INTERFACE)
target_link_options(imago_wasm_test INTERFACE
  -O1 -sENVIRONMENT=node -sNODERAWFS=1 -sEXIT_RUNTIME=1
  -sALLOW_MEMORY_GROWTH=1 -sINITIAL_MEMORY=67108864 -sMAXIMUM_MEMORY=2147483648 -sTOTAL_STACK=5242880)
