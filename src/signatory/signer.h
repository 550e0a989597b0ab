// One signer, wherever it is listed.

#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace undersigned {

enum class SignerKind : std::uint8_t { person, organization, anonymous };

/// "person", "organization", "anonymous".
const char* to_string(SignerKind kind);

struct Signer {
  std::string name;
  std::string affiliation;  // may be empty, as all that follow
  std::string title;
  std::string link;     // a web address, "@handle" or e-mail
  std::string country;  // where it is said apart from the affiliation
  std::string date;     // of the signature, as written
  SignerKind kind = SignerKind::person;
  bool on_behalf = false;                        // the affiliation is who it is signed for
  std::uint32_t group = kNoGroup;                // index of the group that it stands in
  std::optional<std::size_t> duplicate_of = {};  // index of the first entry for the same signer

  static constexpr std::uint32_t kNoGroup = static_cast<std::uint32_t>(-1);
};

/// "Engineer, Quarry"; what there is of both.
std::string title_and_affiliation(const Signer& signer);

/// What a link is by its form: "handle", "email" or "link".
std::string_view kind_of_link(std::string_view link);

}  // namespace undersigned
