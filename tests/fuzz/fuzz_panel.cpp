#include <cstddef>
#include <cstdint>
#include <string>

#include "core/utf8.h"
#include "formats/panel_file.h"
#include "formats/panel_lock_file.h"
#include "formats/reveal_record_file.h"
#include "formats/sealed_card_file.h"
#include "read_back.h"

using namespace evenhand;
using testing::check;

namespace {

/// What lies in a box was sealed by anybody's program: the chair's takes it or leaves it.
void check_content(const std::string& inside) {
    static const formats::SealedCardHead head{{Id<Panel>("p-1"), std::string(64, 'a')},
                                              Id<Rater>("ana"),
                                              2,
                                              Timestamp(),
                                              std::string(64, 'b')};
    std::string text = formats::content_text(head, {"", ""});
    text.resize(text.size() - std::string("card\n").size());
    const auto content = formats::content_in(head, text + inside);
    if (content && (clean_text(content->reason) != content->reason ||
                    content->reason.find('\n') != std::string::npos)) {
        __builtin_trap();
    }
}

}  // namespace

/// The files of a panel's folder, each fed to all of its readers.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    check(formats::read_panel, formats::panel_bytes, bytes);
    check(formats::read_lock, formats::lock_bytes, bytes);
    check(formats::read_sealed_card, formats::sealed_card_bytes, bytes);
    check(formats::read_reveal, formats::reveal_bytes, bytes);
    check_content(bytes);
    return 0;
}
