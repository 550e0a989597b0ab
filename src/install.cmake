# cmake --install: the program with its manual page, and the library with what
# find_package(undersigned) needs. Headers keep their paths below include/undersigned.

include(CMakePackageConfigHelpers)
set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/undersigned)

install(TARGETS undersigned-cli RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(TARGETS undersigned base ingest pack segment quantity match signatory model checks status report policy
  EXPORT undersigned ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(EXPORT undersigned NAMESPACE undersigned:: DESTINATION ${package_dir})

# undersigned.h, and every header that it includes, directly or not.
set(public_headers undersigned.h)
set(unread ${public_headers})
while(unread)
  list(POP_FRONT unread header)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${header})
  file(STRINGS ${header} includes REGEX "^#include \"")
  list(TRANSFORM includes REPLACE "^#include \"(.*)\".*" "\\1")
  list(REMOVE_ITEM includes ${public_headers})
  list(APPEND public_headers ${includes})
  list(APPEND unread ${includes})
endwhile()
foreach(header IN LISTS public_headers)
  get_filename_component(folder ${header} DIRECTORY)
  install(FILES ${header} DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/undersigned/${folder})
endforeach()

write_basic_package_version_file(${CMAKE_CURRENT_BINARY_DIR}/undersigned-config-version.cmake
  COMPATIBILITY SameMinorVersion)
install(FILES undersigned-config.cmake ${CMAKE_CURRENT_BINARY_DIR}/undersigned-config-version.cmake
  DESTINATION ${package_dir})

find_program(SCDOC scdoc)
if(SCDOC)
  set(manual ${CMAKE_CURRENT_BINARY_DIR}/undersigned.1)
  add_custom_command(OUTPUT ${manual}
    COMMAND ${SCDOC} < ${CMAKE_CURRENT_SOURCE_DIR}/cli/undersigned.1.scd > ${manual}
    DEPENDS cli/undersigned.1.scd)
  add_custom_target(manual ALL DEPENDS ${manual})
  install(FILES ${manual} DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
endif()
