# Writes the files named in LIST, all below ROOT, as raw string literals into OUTPUT, which defines
# FUNCTION, declared in HEADER: the text of the file of that name, or nothing. Run with cmake -P.

include(${CMAKE_CURRENT_LIST_DIR}/embedded_rows.cmake)
embedded_rows(rows ${LIST} ${ROOT} "  if (name == " ") return " ";")
file(WRITE ${OUTPUT} "#include \"${HEADER}\"

namespace undersigned {

std::string_view ${FUNCTION}(std::string_view name) {
${rows}  return {};
}

}  // namespace undersigned
")
