# The program as it is installed.
set(CMAKE_BUILD_TYPE Release CACHE STRING "")
