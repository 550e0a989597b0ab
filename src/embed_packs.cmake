# Writes the files named in LIST, all below ROOT, as raw string literals into OUTPUT: the definition
# of embedded_packs() of pack_files.h. Run with cmake -P.

file(STRINGS ${LIST} files)
list(SORT files)
set(rows "")
foreach(file IN LISTS files)
  file(RELATIVE_PATH name ${ROOT} ${file})
  file(READ ${file} text)
  string(FIND "${text}" ")pack-file\"" clash)
  if(NOT clash EQUAL -1)
    message(FATAL_ERROR "${file}: the text )pack-file\" cannot be embedded")
  endif()
  string(APPEND rows "    {\"${name}\", R\"pack-file(${text})pack-file\"},\n")
endforeach()
file(WRITE ${OUTPUT} "#include \"pack_files.h\"

namespace undersigned {

const std::vector<PackFile>& embedded_packs() {
  static const std::vector<PackFile> files = {
${rows}  };
  return files;
}

}  // namespace undersigned
")
