# SPDX-License-Identifier: MIT
# Header-only libraries come from system packages. Each is reached through a link in the build tree, because putting
# /usr/include itself on the search path of a cross compiler would mix the host's C library into the target's.
set(links ${CMAKE_BINARY_DIR}/third_party)
file(MAKE_DIRECTORY ${links})

function(imago_link_headers name probe package)
  find_path(dir_${name} NAMES ${probe} PATH_SUFFIXES ${name} NO_CMAKE_FIND_ROOT_PATH PATHS /usr/include /usr/local/include)
  if(NOT dir_${name})
    message(FATAL_ERROR "${name} is missing: sudo apt-get install ${package}")
  endif()
  file(CREATE_LINK ${dir_${name}} ${links}/${name} SYMBOLIC)
endfunction()

imago_link_headers(eigen3 Eigen/Core libeigen3-dev)
imago_link_headers(stb stb_image.h libstb-dev)
# RapidJSON is included as <rapidjson/…>, so the link's parent is the include directory.
imago_link_headers(rapidjson document.h rapidjson-dev)

add_library(imago_third_party INTERFACE)
target_include_directories(imago_third_party SYSTEM INTERFACE ${links} ${links}/eigen3 ${links}/stb)
