# Writes the files named in LIST, all below ROOT, as raw string literals into OUTPUT, which defines
# FUNCTION, declared in HEADER: the text of the file of that name, or nothing. Run with cmake -P.

file(STRINGS ${LIST} files)
list(SORT files)
set(rows "")
foreach(file IN LISTS files)
  file(RELATIVE_PATH name ${ROOT} ${file})
  file(READ ${file} text)
  string(FIND "${text}" ")text-file\"" clash)
  if(NOT clash EQUAL -1)
    message(FATAL_ERROR "${file}: the text )text-file\" cannot be embedded")
  endif()
  string(APPEND rows "  if (name == \"${name}\") return R\"text-file(${text})text-file\";\n")
endforeach()
file(WRITE ${OUTPUT} "#include \"${HEADER}\"

namespace undersigned {

std::string_view ${FUNCTION}(std::string_view name) {
${rows}  return {};
}

}  // namespace undersigned
")
