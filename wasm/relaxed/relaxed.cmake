# SPDX-License-Identifier: MIT
# Kernels in relaxed SIMD, carried by imago.wasm as a custom section (web/engine/relaxed.js). Optional: without a compiler
# for them the engine keeps to plain SIMD, with equal results. The linker is called directly: through clang, the wasm-opt
# on PATH would follow, and Debian's drops an operand of these instructions.
set(clangs clang-22 clang-21 clang-20 clang-19)
set(linkers wasm-ld-22 wasm-ld-21 wasm-ld-20 wasm-ld-19)
set(hints)
if(DEFINED ENV{EMSDK})
  list(PREPEND clangs clang)
  list(PREPEND linkers wasm-ld)
  set(hints HINTS $ENV{EMSDK}/upstream/bin NO_CMAKE_FIND_ROOT_PATH)
endif()
find_program(IMAGO_RELAXED_CLANG NAMES ${clangs} ${hints} NO_CMAKE_FIND_ROOT_PATH)
find_program(IMAGO_RELAXED_LINKER NAMES ${linkers} ${hints} NO_CMAKE_FIND_ROOT_PATH)

set(flags --target=wasm32 -std=c++20 -O3 -msimd128 -mrelaxed-simd -ffreestanding -fno-exceptions -ffp-contract=off
  -I${CMAKE_SOURCE_DIR}/wasm/core)
set(source ${CMAKE_CURRENT_LIST_DIR}/scan.cpp)
set(understood 1)
if(IMAGO_RELAXED_CLANG AND IMAGO_RELAXED_LINKER)
  execute_process(COMMAND ${IMAGO_RELAXED_CLANG} ${flags} -fsyntax-only ${source} RESULT_VARIABLE understood ERROR_VARIABLE said)
endif()
if(NOT understood EQUAL 0)
  set(IMAGO_RELAXED "" CACHE INTERNAL "the compiler of the relaxed kernels")
  message(STATUS "Without relaxed SIMD: clang-19 and lld-19 would add it. ${said}")
  return()
endif()
set(IMAGO_RELAXED ${IMAGO_RELAXED_CLANG} CACHE INTERNAL "the compiler of the relaxed kernels")

set(object ${CMAKE_CURRENT_BINARY_DIR}/scan.o)
set(module ${CMAKE_BINARY_DIR}/imago_relaxed.wasm)
add_custom_command(OUTPUT ${module}
  COMMAND ${IMAGO_RELAXED_CLANG} ${flags} -c ${source} -o ${object}
  COMMAND ${IMAGO_RELAXED_LINKER} --no-entry --import-memory --strip-all ${object} -o ${module}
  DEPENDS ${source} ${CMAKE_SOURCE_DIR}/wasm/core/nn/kernels/scan_simd.h VERBATIM)
add_custom_target(imago_relaxed DEPENDS ${module})
add_dependencies(imago_bindings imago_relaxed)
set_property(TARGET imago_bindings APPEND PROPERTY LINK_DEPENDS ${module})
set(append ${CMAKE_SOURCE_DIR}/scripts/run/append_section.js)
add_custom_command(TARGET imago_bindings POST_BUILD
  COMMAND ${IMAGO_NODE} ${append} ${CMAKE_BINARY_DIR}/imago.wasm imago.relaxed ${module} VERBATIM)
