# SPDX-License-Identifier: MIT
# Kernels in relaxed SIMD, carried by imago.wasm as a custom section (web/engine/relaxed.js). The linker is called directly:
# through em++, wasm-opt would follow, and Debian's drops an operand of these instructions.
get_filename_component(emscripten_bin ${CMAKE_CXX_COMPILER} DIRECTORY)
execute_process(COMMAND ${emscripten_bin}/em-config LLVM_ROOT OUTPUT_VARIABLE llvm_root OUTPUT_STRIP_TRAILING_WHITESPACE)
string(REGEX MATCH "^[0-9]+" llvm_version ${CMAKE_CXX_COMPILER_VERSION})
find_program(IMAGO_WASM_LD NAMES wasm-ld-${llvm_version} wasm-ld HINTS ${llvm_root} NO_CMAKE_FIND_ROOT_PATH REQUIRED)

add_library(imago_relaxed_kernels OBJECT ${CMAKE_CURRENT_LIST_DIR}/multiply.cpp ${CMAKE_CURRENT_LIST_DIR}/scan.cpp)
target_include_directories(imago_relaxed_kernels PRIVATE ${CMAKE_SOURCE_DIR}/wasm/core)
target_link_libraries(imago_relaxed_kernels PRIVATE imago_flags)
target_compile_options(imago_relaxed_kernels PRIVATE -O2 -ffreestanding)
# Older ones know other instructions by that name: wasm/relaxed/relaxed_simd.h.
if(llvm_version GREATER_EQUAL 18)
  target_compile_options(imago_relaxed_kernels PRIVATE -mrelaxed-simd)
endif()

set(module ${CMAKE_BINARY_DIR}/imago_relaxed.wasm)
add_custom_command(OUTPUT ${module}
  COMMAND ${IMAGO_WASM_LD} --no-entry --import-memory --strip-all $<TARGET_OBJECTS:imago_relaxed_kernels> -o ${module}
  DEPENDS imago_relaxed_kernels $<TARGET_OBJECTS:imago_relaxed_kernels> COMMAND_EXPAND_LISTS VERBATIM)
add_custom_target(imago_relaxed DEPENDS ${module})

# OUTPUT.wasm of TARGET gets the kernels.
function(imago_carry_relaxed target output)
  set(module ${CMAKE_BINARY_DIR}/imago_relaxed.wasm)
  set(append ${CMAKE_SOURCE_DIR}/scripts/run/append_section.js)
  target_link_options(${target} PRIVATE -sALLOW_TABLE_GROWTH)
  add_dependencies(${target} imago_relaxed)
  set_property(TARGET ${target} APPEND PROPERTY LINK_DEPENDS ${module})
  add_custom_command(TARGET ${target} POST_BUILD
    COMMAND ${IMAGO_NODE} ${append} ${CMAKE_BINARY_DIR}/${output}.wasm imago.relaxed ${module} VERBATIM)
endfunction()
