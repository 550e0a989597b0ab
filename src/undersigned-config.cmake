# Read by find_package(undersigned): finds what the static libraries link, then defines the target
# undersigned::undersigned.

include(CMakeFindDependencyMacro)
find_dependency(Boost 1.81)
find_dependency(ICU 72 COMPONENTS uc i18n)
find_dependency(fmt 9)
find_dependency(yaml-cpp 0.7)
find_dependency(Threads)
find_dependency(PkgConfig)
pkg_check_modules(RE2 REQUIRED QUIET IMPORTED_TARGET re2)
pkg_check_modules(LIBXML2 REQUIRED QUIET IMPORTED_TARGET libxml-2.0)
pkg_check_modules(MD4C REQUIRED QUIET IMPORTED_TARGET md4c)
pkg_check_modules(LIBMD REQUIRED QUIET IMPORTED_TARGET libmd)
include(${CMAKE_CURRENT_LIST_DIR}/undersigned.cmake)
