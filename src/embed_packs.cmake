# Writes the files named in LIST, all below ROOT, as raw string literals into OUTPUT, with the bytes of
# IMAGE: the definitions of embedded_pack_files() and embedded_pack_image() of pack_files.h. Run with
# cmake -P.

include(${CMAKE_CURRENT_LIST_DIR}/embedded_rows.cmake)
embedded_rows(rows ${LIST} ${ROOT} "    {" ", " "},")
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
