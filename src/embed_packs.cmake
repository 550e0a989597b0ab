# Writes the files named in LIST, all below ROOT, as raw string literals into OUTPUT, with the bytes of
# IMAGE: the definitions of embedded_pack_files() and embedded_pack_image() of pack_files.h. Run with
# cmake -P.

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

asm(R\"(
  .pushsection .rodata
  .globl undersigned_pack_image, undersigned_pack_image_end
undersigned_pack_image:
  .incbin \"${IMAGE}\"
undersigned_pack_image_end:
  .popsection
)\");

extern \"C\" {
extern const char undersigned_pack_image[];
extern const char undersigned_pack_image_end[];
}

namespace undersigned {

std::string_view embedded_pack_image() {
  return {undersigned_pack_image, undersigned_pack_image_end};
}

const std::vector<PackFile>& embedded_pack_files() {
  static const std::vector<PackFile> files = {
${rows}  };
  return files;
}

}  // namespace undersigned
")
