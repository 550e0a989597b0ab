#include "signatory/signer.h"

namespace undersigned {

const char* to_string(SignerKind kind) {
  switch (kind) {
    case SignerKind::person:
      return "person";
    case SignerKind::organization:
      return "organization";
    case SignerKind::anonymous:
      return "anonymous";
  }
  return "";
}

std::string title_and_affiliation(const Signer& signer) {
  const bool both = !signer.title.empty() && !signer.affiliation.empty();
  return signer.title + (both ? ", " : "") + signer.affiliation;
}

std::string_view kind_of_link(std::string_view link) {
  if (link.starts_with('@')) return "handle";
  const bool is_address = link.find("://") != std::string_view::npos;
  return link.find('@') != std::string_view::npos && !is_address ? "email" : "link";
}

}  // namespace undersigned
