# cmake --install: the program with its manual page, and the library with what
# find_package(undersigned) needs. Headers keep their paths below include/undersigned.

include(CMakePackageConfigHelpers)
set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/undersigned)

install(TARGETS undersigned-cli RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(TARGETS undersigned base ingest pack segment quantity match signatory model checks status compare report policy
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

# What the program says of itself.
set(manual ${CMAKE_CURRENT_BINARY_DIR}/undersigned.1)
set(bash ${CMAKE_CURRENT_BINARY_DIR}/completions/undersigned)
set(zsh ${CMAKE_CURRENT_BINARY_DIR}/completions/_undersigned)
set(fish ${CMAKE_CURRENT_BINARY_DIR}/completions/undersigned.fish)
file(MAKE_DIRECTORY ${CMAKE_CURRENT_BINARY_DIR}/completions)
add_custom_command(OUTPUT ${manual} ${bash} ${zsh} ${fish}
  COMMAND undersigned-cli manual > ${manual}
  COMMAND undersigned-cli completion bash > ${bash}
  COMMAND undersigned-cli completion zsh > ${zsh}
  COMMAND undersigned-cli completion fish > ${fish}
  DEPENDS undersigned-cli)
add_custom_target(manual ALL DEPENDS ${manual} ${bash} ${zsh} ${fish})
install(FILES ${manual} DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES ${bash} DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)
install(FILES ${zsh} DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/site-functions)
install(FILES ${fish} DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
