// Packs as bytes, for those that become part of the program: they are proved and expanded when the
// program is built, and reading them back costs a copy instead of YAML and a pattern parser.

#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "pack/pack.h"

namespace undersigned {

/// The packs without the examples of their rules.
std::string write_pack_image(const std::vector<std::shared_ptr<const Pack>>& packs);

/// The packs of an image. It must come from write_pack_image of the same build: nothing in it is
/// checked.
std::vector<std::shared_ptr<const Pack>> read_pack_image(std::string_view image);

}  // namespace undersigned
