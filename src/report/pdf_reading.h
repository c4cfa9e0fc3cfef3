#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace evenhand::report {

/// What a PDF of ours says made it.
inline constexpr std::string_view program_name = "Evenhand";

/// What a PDF of ours says, read without its look.
struct ReadPdf {
    /// The bytes of the file asked for; empty when it is not attached. Those that were damaged so
    /// that they cannot be unpacked are given as they lie.
    std::string attached;
    std::string program;  ///< That made it, as it says itself; empty when it says nothing.
    std::string text;     ///< Of the pages, in the order of drawing, without headers and footers.
};

/// Reads a PDF that anybody may have made, and the file of the name `attachment` in it. Nothing for
/// what is no PDF, is damaged, needs a password, or holds far more than any document of ours.
///
/// The text is that of tagged content in fonts as document_pdf() embeds them; other text is left
/// out.
[[nodiscard]] std::optional<ReadPdf> read_pdf(const std::string& bytes,
                                              const std::string& attachment);

/// Whether these are bytes as document_pdf() made them, of a document with nothing attached: all
/// that is in them could be printed again. Not for the certificate of an erasure, which somebody
/// may have to show, nor for what another program saved anew, with somebody's remarks perhaps.
[[nodiscard]] bool is_plain_print(const std::string& bytes);

/// Every file that is attached to a PDF, by name; as they lie, and nothing, as read_pdf().
[[nodiscard]] std::optional<std::map<std::string, std::string>> attached_files(
    const std::string& bytes);

}  // namespace evenhand::report
