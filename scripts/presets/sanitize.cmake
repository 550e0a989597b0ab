# Every test runs with this: memory errors and undefined behaviour end the program.
set(CMAKE_BUILD_TYPE Debug CACHE STRING "")
set(CMAKE_CXX_FLAGS_DEBUG "-O0 -g1" CACHE STRING "")
set(UNDERSIGNED_SANITIZE address,undefined CACHE STRING "")
