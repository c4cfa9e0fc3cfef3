#include <cstddef>
#include <cstdint>
#include <string>

#include "core/utf8.h"
#include "formats/debrief_entry_file.h"
#include "formats/debrief_file.h"
#include "formats/debrief_start_file.h"
#include "formats/hash.h"
#include "formats/internal/seal.h"
#include "formats/panel_copy_file.h"
#include "formats/sealed_vote_file.h"
#include "read_back.h"

using namespace evenhand;
using testing::check;

namespace {

/// What lies in a box was sealed by anybody's program: the chair's takes it or leaves it.
void check_vote(const std::string& inside) {
    static const formats::SealedVoteHead head{
        {Id<Panel>("p-1"), std::string(64, 'a')}, Id<Rater>("ana"), 1, 1, Timestamp()};
    std::string text =
        formats::vote_text({head.member, 1, {}, "", Timestamp()}, head, std::string(64, 'b'));
    text.resize(text.find("\nsalt ") + 1);
    const auto opened = formats::vote_in(head, text + inside);
    if (opened && clean_text(opened->vote.reason) != opened->vote.reason) {
        __builtin_trap();
    }
}

}  // namespace

/// The files of a debrief's folder, and a redacted panel, each fed to all of their readers. What
/// has a seal is fed a second time under a right one: no mutation finds that.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    const auto debrief = [](const formats::SealedDebrief& sealed) {
        return formats::debrief_bytes(sealed.record);
    };
    const auto copy = [](const formats::SealedPanelCopy& sealed) {
        return formats::panel_copy_bytes(sealed.copy);
    };
    const std::string plain = formats::internal::without_seal(bytes);
    for (const std::string& each :
         {bytes, formats::internal::sealed(plain, formats::sha256_hex(plain))}) {
        check(formats::read_debrief, debrief, each);
        check(formats::read_panel_copy, copy, each);
    }
    check(formats::read_debrief_start, formats::debrief_start_bytes, bytes);
    check(formats::read_debrief_entry, formats::debrief_entry_bytes, bytes);
    check(formats::read_sealed_vote, formats::sealed_vote_bytes, bytes);
    check_vote(bytes);
    return 0;
}
