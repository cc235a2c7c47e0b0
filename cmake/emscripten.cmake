# SPDX-License-Identifier: MIT
# Toolchain file: the newest Emscripten the user has, else the distribution's.
# Order: an activated emsdk (EMSDK), then the emcc on PATH, then Debian's package.
set(emscripten_module cmake/Modules/Platform/Emscripten.cmake)
set(emscripten_debian /usr/share/emscripten)

if(DEFINED ENV{EMSDK} AND EXISTS "$ENV{EMSDK}/upstream/emscripten/${emscripten_module}")
  set(emscripten_root "$ENV{EMSDK}/upstream/emscripten")
else()
  find_program(IMAGO_EMCC emcc)
  if(IMAGO_EMCC)
    get_filename_component(emscripten_emcc "${IMAGO_EMCC}" REALPATH)
    get_filename_component(emscripten_root "${emscripten_emcc}" DIRECTORY)
  endif()
  if(NOT EXISTS "${emscripten_root}/${emscripten_module}")
    set(emscripten_root ${emscripten_debian})
  endif()
endif()
if(NOT EXISTS "${emscripten_root}/${emscripten_module}")
  message(FATAL_ERROR "Emscripten is missing: sudo apt-get install emscripten (or activate an emsdk)")
endif()

include("${emscripten_root}/${emscripten_module}")
# Kept, so that the build script can tell a tree of another Emscripten.
set(EMSCRIPTEN_ROOT_PATH "${emscripten_root}" CACHE INTERNAL "the Emscripten that this tree belongs to")

# Debian's package keeps acorn, which the linker's JavaScript pass needs, where only NODE_PATH finds it; and it is
# written for the distribution's Python, whichever other comes first on PATH.
if(emscripten_root STREQUAL emscripten_debian)
  set(emscripten_env "${CMAKE_COMMAND} -E env EMSDK_PYTHON=/usr/bin/python3 NODE_PATH=/usr/share/nodejs")
  set_property(GLOBAL PROPERTY RULE_LAUNCH_COMPILE "${emscripten_env}")
  set_property(GLOBAL PROPERTY RULE_LAUNCH_LINK "${emscripten_env}")
endif()

# Test binaries run under Node. Its own fetch confuses the glue of old Emscripten releases, which take its presence
# for a browser; the flag is asked for first because newer releases of Node may drop it.
find_program(IMAGO_NODE NAMES node nodejs)
if(IMAGO_NODE)
  execute_process(COMMAND ${IMAGO_NODE} --no-experimental-fetch --eval 0 RESULT_VARIABLE emscripten_no_flag OUTPUT_QUIET ERROR_QUIET)
  if(emscripten_no_flag)
    set(CMAKE_CROSSCOMPILING_EMULATOR ${IMAGO_NODE})
  else()
    set(CMAKE_CROSSCOMPILING_EMULATOR ${IMAGO_NODE} --no-experimental-fetch)
  endif()
endif()
