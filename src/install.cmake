# cmake --install: the program with its manual page, and the library with what
# find_package(undersigned) needs. Headers keep their paths below include/undersigned.

include(CMakePackageConfigHelpers)
set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/undersigned)

install(TARGETS undersigned-cli RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(TARGETS undersigned base ingest pack segment quantity match signatory model checks report
  EXPORT undersigned ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(EXPORT undersigned NAMESPACE undersigned:: DESTINATION ${package_dir})

install(FILES undersigned.h DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/undersigned)
foreach(header
    base/error.h base/file.h base/finding.h base/folded_text.h base/interval.h base/rational.h
    base/span.h checks/check.h ingest/document.h ingest/offset_map.h match/matcher.h match/mention.h
    model/letter.h pack/lexicon.h pack/pack.h pack/pattern.h report/report.h segment/segments.h
    signatory/signatories.h)
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
