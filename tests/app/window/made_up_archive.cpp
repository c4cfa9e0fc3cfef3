#include "app/window/made_up_archive.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <fstream>
#include <sstream>
#include <thread>

#include "formats/file.h"
#include "workflow/demo_interview.h"
#include "workflow/redacted_copy.h"

namespace evenhand::testing {

namespace {

using namespace std::chrono_literals;
using workflow::ActionState;
using workflow::ArchiveCardView;
using workflow::ArchiveRequest;
using workflow::ArchiveRowView;
using workflow::CheckLine;
using workflow::RetentionView;

constexpr std::array<const char*, 17> names = {"Samira Haidari",
                                               "Oskar Nyberg",
                                               "Lucía Paredes",
                                               "Wei-Lin Zhao",
                                               "Femi Adeyinka",
                                               "Marta Kowalczyk",
                                               "Jonah Abrams",
                                               "Aiko Watanabe",
                                               "Pieter de Boer",
                                               "Ragna Solberg",
                                               "Mateo Rivas",
                                               "Priya Nair",
                                               "Tom Ferris",
                                               "Nadia Benali",
                                               "شيرين حداد",
                                               "Ilse Brandt",
                                               "Dario Conti & Söhne <b>"};
/// The id of the request with this ground.
std::string request_for(const std::string& ground) {
    return "asked-" + ground;
}

constexpr std::array<const char*, 17> lines = {
    "the root cause was a retry without an idempotency key",
    "asked for the root cause he named a person",
    "wrote the regression suite first, then looked for the root cause of what it had found",
    "five whys until the root cause: nobody owned the alert",
    "no root cause given; the regression came back",
    "“the root cause is the process”, no step named",
    "found the root cause by bisecting, kept the test",
    "root cause and contributing causes kept apart",
    "regressed after the release; root cause from logs",
    "blamed the vendor, then found the root cause in-house",
    "could not tell a regression from a new defect",
    "the root cause review is now a team habit",
    "“root cause? We rolled back and moved on.”",
    "shared the root cause with two other teams",
    "a colleague found the root cause, he says so himself",
    "kept the regression test with the fix",
    "root cause known, a < b && c > d, change not made"};
constexpr std::array<const char*, 3> roles = {
    "Backend engineer", "QA engineer", "Site reliability"};
constexpr std::array<const char*, 5> says = {"yes", "no", "strong yes", "strong no", "no decision"};
constexpr std::array<const char*, 12> people = {"Ana Ferreira",
                                                "Chidi Okonkwo",
                                                "Grace Liu",
                                                "Hugo Marchetti",
                                                "Emre Yıldız",
                                                "Dana Weiss",
                                                "Farah Aziz",
                                                "Liam O’Connor",
                                                "Ines Novak",
                                                "Kavya Raman",
                                                "Jonas Pohl",
                                                "Björn Lindqvist"};

std::size_t at(std::int64_t row, std::size_t size) {
    return static_cast<std::size_t>(row) % size;
}

std::string card_id(std::int64_t row) {
    std::ostringstream text;
    text << std::hex << 0xc0ffee00000 + row;
    return text.str();
}

std::int64_t row_of(const std::string& card) {
    return std::stoll(card, nullptr, 16) - 0xc0ffee00000;
}

bool asks_for_all(const ArchiveRequest& request) {
    return request.words.empty() && request.ticked.empty();
}

std::string without_quotes(std::string words) {
    std::erase(words, '"');
    std::erase(words, '*');
    return words;
}

workflow::Hits hits_in(const std::string& line, const std::string& words) {
    workflow::Hits hits;
    for (std::size_t found = words.empty() ? std::string::npos : line.find(words);
         found != std::string::npos;
         found = line.find(words, found + words.size())) {
        hits.emplace_back(found, words.size());
    }
    return hits;
}

Timestamp day(int year, unsigned month, unsigned date) {
    return std::chrono::sys_days(std::chrono::year(year) / static_cast<int>(month) /
                                 static_cast<int>(date));
}

std::string interview_date(std::int64_t row) {
    const Timestamp moment = day(2026, 5, 14) - std::chrono::days(row % 4000);
    const std::string date = long_date(moment);
    const std::size_t month = date.find(' ') + 1;
    return date.substr(0, month + 3) + date.substr(date.rfind(' '));
}

std::string grouped(std::size_t number) {
    std::string digits = std::to_string(number);
    for (std::size_t place = digits.size(); place > 3;) {
        place -= 3;
        digits.insert(place, ",");
    }
    return digits;
}

}  // namespace

std::string made_up_candidate(std::int64_t row) {
    const std::string name = names[at(row, names.size())];
    return static_cast<std::size_t>(row) < names.size() ? name : name + " " + std::to_string(row);
}

void MadeUpArchive::may_fail() const {
    if (world_->fails) {
        throw Error(*world_->fails, "The archive at db.example.org does not answer.");
    }
}

Findings MadeUpArchive::act(const std::string& what) {
    const std::lock_guard lock(world_->guard);
    may_fail();
    if (world_->key == workflow::KeyState::locked) {
        return {{Severity::error, "archive.locked", "Your key is locked.", ""}};
    }
    world_->done.push_back(what);
    return {};
}

workflow::ArchiveStanding MadeUpArchive::standing() {
    const std::lock_guard lock(world_->guard);
    if (world_->fails) {
        may_fail();
    }
    workflow::ArchiveStanding standing;
    standing.name = "~/.local/share/evenhand/archive";
    standing.engine = "folder";
    standing.person = world_->key == workflow::KeyState::locked ? "" : "Ana Ferreira";
    standing.cards = world_->cards;
    standing.entries = world_->cards + world_->done.size();
    standing.due = world_->cards == 0 ? 0 : 9;
    standing.fault = world_->fault;
    standing.log = "22";
    standing.encrypted = world_->encrypted;
    standing.read_only = world_->read_only;
    if (world_->key == workflow::KeyState::open && world_->cards > 0) {
        standing.notice =
            "Your signing key has no passphrase: whoever can read its file can sign as you.";
    }
    return standing;
}

void MadeUpArchive::rest() {
    const std::lock_guard lock(world_->guard);
    ++world_->rests;
}

Parsed<std::vector<workflow::AuditLine>> MadeUpArchive::history(const std::string& /*card*/) {
    return {audit(1, 3), {}};
}

workflow::KeyState MadeUpArchive::keys() {
    const std::lock_guard lock(world_->guard);
    return world_->key;
}

bool MadeUpArchive::unlock(const std::string& passphrase) {
    std::this_thread::sleep_for(1ms * world_->unlock_ms.load());
    const std::lock_guard lock(world_->guard);
    if (passphrase != world_->passphrase) {
        return false;
    }
    world_->key = workflow::KeyState::unlocked;
    return true;
}

void MadeUpArchive::lock() {
    const std::lock_guard lock(world_->guard);
    world_->key = workflow::KeyState::locked;
}

std::string MadeUpArchive::set_passphrase(const std::string& name, const std::string& passphrase) {
    const std::lock_guard lock(world_->guard);
    world_->passphrase = passphrase;
    world_->key = workflow::KeyState::unlocked;
    world_->done.push_back("passphrase of " + name);
    return "K7QF-2M9X-TR4C-W8HN-6VJD-3PZA-YB5E";
}

bool MadeUpArchive::recover(const std::string& recovery_key, const std::string& passphrase) {
    const std::lock_guard lock(world_->guard);
    if (!recovery_key.starts_with("K7QF")) {
        return false;
    }
    world_->passphrase = passphrase;
    world_->key = workflow::KeyState::unlocked;
    return true;
}

std::string MadeUpArchive::replace_keys(const std::string& name,
                                        const std::string& passphrase,
                                        const std::string& reason) {
    (void)set_passphrase(name, passphrase);
    return "REPL-" + reason;
}

std::vector<workflow::SignerView> MadeUpArchive::signers() {
    const std::lock_guard lock(world_->guard);
    return world_->signers;
}

std::string MadeUpArchive::own_key() {
    return key_of_ana;
}

Findings MadeUpArchive::enrol(const std::string& name,
                              const std::string& login,
                              const std::string& key) {
    if (key.size() != 64) {
        return {{Severity::error, "archive.key", "A public key is 64 hex digits.", ""}};
    }
    Findings refused = act("enrolled " + name);
    if (refused.empty()) {
        const std::lock_guard lock(world_->guard);
        world_->signers.push_back({name, login, key, "26 November 2026", ""});
    }
    return refused;
}

Findings MadeUpArchive::revoke(const std::string& whose, const std::string& reason) {
    Findings refused = act("revoked " + whose + ": " + reason);
    if (refused.empty()) {
        const std::lock_guard lock(world_->guard);
        for (workflow::SignerView& signer : world_->signers) {
            signer.revoked = signer.key == whose ? "26 November 2026" : signer.revoked;
        }
    }
    return refused;
}

Parsed<workflow::ArchivedCard> MadeUpArchive::keep(const std::string& /*bytes*/,
                                                   const std::string& name) {
    return {workflow::ArchivedCard{}, act("kept " + name)};
}

Parsed<workflow::ArchivedCard> MadeUpArchive::revise(const std::string& card,
                                                     const std::string& /*bytes*/,
                                                     const std::string& /*name*/,
                                                     const std::string& /*reason*/) {
    return {workflow::ArchivedCard{}, act("revised " + card)};
}

Parsed<workflow::ArchivedCard> MadeUpArchive::correct(const std::string& card,
                                                      const workflow::CardCorrection& correction,
                                                      const std::string& reason) {
    const Verdict& verdict = correction.verdict;
    if (verdict.recommendation == Recommendation::strong_no && verdict.departure.empty()) {
        return {std::nullopt,
                {{Severity::error, "verdict.departure", "Say why it departs.", card}}};
    }
    Findings findings =
        act("corrected " + card + ": " + std::string(words(verdict.recommendation)) + ", " +
            verdict.summary + ", " + reason +
            (verdict.departure.empty() ? "" : "; " + verdict.departure) +
            (correction.scores.empty() ? ""
                                       : "; " + correction.scores.front().place + " is " +
                                             correction.scores.front().score));
    const workflow::PanelOfCard panel = panel_of_card(card);
    if (findings.empty() && !panel.words.empty()) {
        findings.push_back({Severity::warning, "archive.panel-card", panel.advice(), card});
    }
    return {workflow::ArchivedCard{}, std::move(findings)};
}

workflow::PanelOfCard MadeUpArchive::panel_of_card(const std::string& /*card*/) {
    const std::lock_guard lock(world_->guard);
    return world_->panel;
}

Findings MadeUpArchive::hand_in(const std::string& card, const std::string& reason) {
    if (reason.empty()) {
        return {{Severity::error, "panel.already-in", "It takes its place with a reason.", card}};
    }
    return act("handed in " + card + ": " + reason);
}

ArchiveRowView MadeUpArchive::row_view(std::int64_t row, const std::string& words) const {
    ArchiveRowView view;
    view.row = row;
    view.card = card_id(row);
    view.date = interview_date(row);
    view.candidate = made_up_candidate(row);
    view.role = roles[at(row, roles.size())];
    view.line = lines[at(row, lines.size())];
    view.interviewer = people[at(row, people.size())];
    if (world_->long_names) {
        view.candidate =
            "Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh von " + std::to_string(row);
        view.role = "Principal distributed-systems reliability engineer, payments";
        view.interviewer = "Maximiliana Konstantinopolitanskaya-Featherstonehaugh";
    }
    view.hits = hits_in(view.line, words);
    view.says = says[at(row, says.size())];
    const bool held = world_->holds.contains(view.card);
    view.state = held ? "on hold" : row % 17 == 13 ? "due in 26 days" : "sealed";
    if (world_->erased.contains(view.card)) {
        view.erased = true;
        view.candidate = "Erased candidate 0417";
        view.role.clear();
        view.line = "erased 20 Nov 2026, certificate 88";
        view.hits.clear();
        view.interviewer = "–";
        view.says = "–";
        view.state = "erased";
    }
    return view;
}

bool MadeUpArchive::matches(std::int64_t row, const ArchiveRequest& request) const {
    const ArchiveRowView view = row_view(row, "");
    const std::string words = without_quotes(request.words);
    const auto has = [&](const char* facet, const std::string& value) {
        const auto ticked = request.ticked.find(facet);
        return ticked == request.ticked.end() || ticked->second.contains(value);
    };
    const bool found = words.empty() || view.line.find(words) != std::string::npos ||
                       view.candidate.find(words) != std::string::npos;
    return found && has("role", view.role) && has("says", view.says) &&
           has("interviewer", view.interviewer) && has("state", view.state);
}

std::vector<std::int64_t> MadeUpArchive::all_rows(const ArchiveRequest& request) {
    const std::lock_guard lock(world_->guard);
    may_fail();
    std::vector<std::int64_t> rows;
    const bool all = asks_for_all(request);
    for (std::size_t i = 0; i < world_->cards; ++i) {
        const auto row = static_cast<std::int64_t>(i);
        if (all || matches(row, request)) {
            rows.push_back(row);
        }
    }
    return rows;
}

workflow::ArchiveFound MadeUpArchive::find(const ArchiveRequest& request) {
    const int before = interrupted_;
    for (int waited = 0; waited < world_->find_ms; waited += 5) {
        std::this_thread::sleep_for(5ms);
        if (interrupted_ != before) {
            throw Error(ErrorCode::cancelled, "The search was called off.");
        }
    }
    std::vector<std::int64_t> rows = all_rows(request);
    const std::lock_guard lock(world_->guard);
    workflow::ArchiveFound found;
    if (world_->encrypted && world_->key == workflow::KeyState::locked) {
        found.empty_title = "The archive is locked";
        found.locked = true;
        return found;
    }
    found.all = rows.size();
    found.count = asks_for_all(request)
                      ? grouped(world_->cards) + " cards"
                      : grouped(rows.size()) + " of " + grouped(world_->cards) + " cards";
    found.remark = "newest first, found in 3 ms";
    rows.resize(std::min<std::size_t>(rows.size(), 50));
    for (const std::int64_t row : rows) {
        found.first.push_back(row_view(row, without_quotes(request.words)));
    }
    if (world_->cards == 0) {
        found.count.clear();
        found.remark.clear();
        found.empty_title = "Nothing is kept yet";
        found.empty_text =
            "Every scorecard that you submit is sealed and kept here. Or import the cards that "
            "you have: as files, or from another archive.";
    } else if (rows.empty()) {
        found.empty_title = "No card has all of this";
        found.empty_text = "Without “Recommendation: strong no” there would be 12.";
    }
    return found;
}

std::vector<ArchiveRowView> MadeUpArchive::rows(const std::vector<std::int64_t>& rows,
                                                const ArchiveRequest& request) {
    const std::lock_guard lock(world_->guard);
    may_fail();
    std::vector<ArchiveRowView> views;
    for (const std::int64_t row : rows) {
        views.push_back(row_view(row, without_quotes(request.words)));
    }
    world_->fetched_rows += static_cast<int>(views.size());
    return views;
}

std::vector<workflow::FacetView> MadeUpArchive::facets(const ArchiveRequest& request) {
    const std::vector<std::int64_t> rows = all_rows(request);
    const std::lock_guard lock(world_->guard);
    std::map<std::string, std::map<std::string, std::size_t>> counts;
    for (std::size_t i = 0; i < std::min<std::size_t>(rows.size(), 2000); ++i) {
        const ArchiveRowView view = row_view(rows[i], "");
        ++counts["role"][view.role];
        ++counts["says"][view.says];
        ++counts["state"][view.state];
        ++counts["interviewer"][view.interviewer];
    }
    for (const auto& [facet, values] : request.ticked) {
        for (const std::string& value : values) {
            counts[facet].try_emplace(value, 0);
        }
    }
    std::vector<workflow::FacetView> facets;
    for (const auto& [id, title] :
         std::vector<std::pair<std::string, std::string>>{{"role", "Role"},
                                                          {"says", "Recommendation"},
                                                          {"state", "State"},
                                                          {"interviewer", "Interviewer"}}) {
        workflow::FacetView facet{id, title, {}, ""};
        for (const auto& [value, count] : counts[id]) {
            const auto ticked = request.ticked.find(id);
            const bool on = ticked != request.ticked.end() && ticked->second.contains(value);
            facet.values.push_back({value, value, count, on});
        }
        std::ranges::stable_sort(
            facet.values, std::greater<>(), &workflow::FacetView::Value::count);
        if (!facet.values.empty()) {
            facets.push_back(facet);
        }
    }
    return facets;
}

void MadeUpArchive::interrupt() noexcept {
    ++interrupted_;
    const std::lock_guard lock(world_->guard);
    ++world_->interrupts;
}

std::vector<workflow::SavedSearchView> MadeUpArchive::searches() {
    const std::lock_guard lock(world_->guard);
    std::vector<workflow::SavedSearchView> searches;
    for (const auto& [name, words] : world_->searches) {
        searches.push_back({name, words});
    }
    return searches;
}

void MadeUpArchive::save_search(const std::string& name, const std::string& words) {
    const std::lock_guard lock(world_->guard);
    world_->searches[name] = words;
}

void MadeUpArchive::drop_search(const std::string& name) {
    const std::lock_guard lock(world_->guard);
    world_->searches.erase(name);
}

Parsed<ArchiveCardView> MadeUpArchive::card(const std::string& card,
                                            const ArchiveRequest& request) {
    const std::lock_guard lock(world_->guard);
    may_fail();
    const std::string words = without_quotes(request.words);
    const std::int64_t row = row_of(card);
    const ArchiveRowView found = row_view(row, words);
    const bool held = world_->holds.contains(card);
    const bool asked = world_->asked.contains(card);
    ArchiveCardView view;
    view.card = card;
    view.title = found.candidate;
    view.badge = held ? "On legal hold" : "";
    view.subtitle =
        found.role + " · interview " + found.date + " by " + found.interviewer + " · Q9, version 3";
    view.verdict = "Yes. Owns the mistake and shows a change that held.";
    view.recommendation = "yes";
    view.take_aways = "Owns the mistake and shows a change that held.";
    view.scores = {{"5", "Fixes the structure", "“" + found.line + "”", {}},
                   {"5", "Explains clearly", "“so the regression hid behind a cache”", {}},
                   {"4", "Takes ownership", "“I merged it, I should have asked”", {}},
                   {"4", "Frames the problem", "“eleven orders, one customer”", {}},
                   {"–", "Shares the lesson", "not observed", {}}};
    if (world_->scorable) {
        view.scorable = {{"q09/structure", "Fixes the structure: 5"},
                         {"q09/frame", "Frames the problem: 4"}};
        view.levels = {"not observed", "1", "2", "3", "4", "5"};
    }
    for (ArchiveCardView::Score& score : view.scores) {
        score.hits = hits_in(score.quote, words);
    }
    view.revisions = row % 3 == 0 ? 2 : 1;
    if (view.revisions == 2) {
        view.revision =
            "Revision 2 of 2: a name in a quote corrected, 15 May 2026. Revision 1 is "
            "kept.";
    }
    using enum CheckLine::Mark;
    const bool altered = world_->altered == card;
    if (altered) {
        view.alarm =
            "The text of revision 1 is not what was sealed on 15 May 2026: 3 bytes of the "
            "note at 0:04:12 differ. The log and the signatures are whole.";
    }
    view.checks = {
        {altered ? fails : holds,
         "Text",
         altered ? "differs from what was sealed" : "same as sealed on 15 May 2026, 09:12"},
        {holds, "Signed", "by Ana Ferreira and by the archive"},
        {holds, "In the log", "entry 8,412 of 12,408, chain unbroken"},
        {open, "Checkpoint", "last printed 11 May 2026, before this card"}};
    view.checked = "Checked just now in 4 ms. Seal 9f3c 41aa … e07b";
    RetentionView& keep = view.retention;
    keep.rules = {
        "US EEOC, 29 CFR 1602.14: one year from the record or the decision, whichever is "
        "later."};
    keep.from = day(2026, 4, 15);
    keep.until = day(2027, 8, 10);
    keep.today = day(2026, 11, 22);
    keep.bars = {{"Must keep", day(2026, 5, 14), day(2027, 6, 3), "", false}};
    keep.marks = {{day(2026, 5, 14), "sealed", false},
                  {day(2026, 6, 2), "decided", false},
                  {day(2027, 6, 3), held ? "erasure stopped" : "erasure", held}};
    keep.sentence = "May be erased from 3 June 2027 on.";
    if (held) {
        keep.bars.push_back({"Legal hold",
                             day(2026, 8, 20),
                             std::nullopt,
                             "since 20 August 2026, no end date",
                             true});
        keep.sentence =
            "Erasure on 3 June 2027 is stopped: the legal hold keeps the card until it "
            "is lifted.";
    }
    view.seen = {{"20 Aug 2026", "Keiko Mori put it on hold: complaint 2026-31"},
                 {"2 Jun 2026", "Ruth Bauer exported the packet"},
                 {"20 May 2026", "the committee opened all five cards"}};
    view.hold = {!held, held ? "A legal hold stands already." : ""};
    view.release = {held, held ? "" : "No hold stands."};
    view.erase = {!held, held ? "Erasing is not possible while a legal hold stands." : ""};
    view.erase_second = asked;
    view.withdraw = {asked, asked ? "" : "Nobody asked for the erasure."};
    if (asked) {
        view.erase_words =
            "Ruth Bauer asked for it on 20 November 2026: " + world_->asked.at(card) + ".";
        view.erase_request = request_for(world_->asked.at(card));
    }
    if (world_->read_only) {
        const ActionState no = {false, "This archive is read-only."};
        view.decide = no;
        view.hold = no;
        view.release = no;
        view.erase = no;
    }
    if (found.erased) {
        const ActionState no = {false, "The card is erased; its entry and certificate stay."};
        view.open = no;
        view.export_pdf = no;
        view.decide = no;
        view.hold = no;
        view.erase = no;
        view.certificate.possible = true;
        view.badge = "Erased";
        view.scores.clear();
        view.verdict.clear();
    }
    return {view, {}};
}

Parsed<workflow::CalibrationData> MadeUpArchive::scores(const workflow::Progress& progress) {
    for (int waited = 0; waited < world_->scores_ms; waited += 5) {
        std::this_thread::sleep_for(5ms);
        if (!progress(0, 1)) {
            throw Error(ErrorCode::cancelled, "Reading the scores was stopped.");
        }
    }
    return {workflow::CalibrationData(), act("scores")};
}

Parsed<workflow::ReadCard> MadeUpArchive::read(const std::string& card, int revision) {
    std::this_thread::sleep_for(1ms * world_->read_ms.load());
    Findings refused = act("read " + card + " " + std::to_string(revision));
    if (has_error(refused)) {
        return {std::nullopt, refused};
    }
    const auto file =
        std::filesystem::path(EVENHAND_SOURCE_DIR) / "reports/samples/demo-interview.scorecard.xml";
    return workflow::read_card(file);
}

Findings MadeUpArchive::print(const std::string& card,
                              int revision,
                              const workflow::PdfTarget& pdf) {
    pdf.put(formats::read_file(std::filesystem::path(EVENHAND_SOURCE_DIR) /
                               "reports/samples/scorecard.pdf"));
    return act("printed " + card + " " + std::to_string(revision));
}

Findings MadeUpArchive::export_file(const std::string& card,
                                    int /*revision*/,
                                    const std::filesystem::path& file) {
    std::ofstream(file) << "made up";
    return act("exported " + card);
}

Findings MadeUpArchive::export_copy(const std::string& card,
                                    const workflow::CopyWish& wish,
                                    const std::filesystem::path& file) {
    std::ofstream(file) << "made up";
    std::string also;
    for (const std::string& name : wish.also) {
        also += " without " + name;
    }
    return act(words(wish.kind) + " of " + card + also);
}

workflow::ArchiveWitness MadeUpArchive::witness(const std::vector<Id<Session>>& interviews) {
    return {std::vector<std::string>(interviews.size())};
}

Findings MadeUpArchive::prove(const std::string& card, const std::filesystem::path& proof) {
    std::ofstream(proof) << "made up";
    return act("proved " + card);
}

Findings MadeUpArchive::decide(const std::string& card, const std::string& date) {
    if (date.size() != 10) {
        return {{Severity::error, "archive.date", "“" + date + "” is no day like 2026-05-14.", ""}};
    }
    const std::lock_guard lock(world_->guard);
    world_->decided[card] = date;
    return {};
}

Findings MadeUpArchive::hold(const std::string& card, const std::string& matter) {
    Findings refused = act("held " + card);
    if (refused.empty()) {
        const std::lock_guard lock(world_->guard);
        world_->holds[card] = matter;
    }
    return refused;
}

Findings MadeUpArchive::release(const std::string& card, const std::string& reason) {
    Findings refused = act("released " + card + ": " + reason);
    if (refused.empty()) {
        const std::lock_guard lock(world_->guard);
        world_->holds.erase(card);
    }
    return refused;
}

std::vector<workflow::DueView> MadeUpArchive::due_list() {
    const std::lock_guard lock(world_->guard);
    std::vector<workflow::DueView> due;
    for (std::int64_t row = 0;
         row < std::min<std::int64_t>(9, static_cast<std::int64_t>(world_->cards));
         ++row) {
        const ArchiveRowView view = row_view(row, "");
        if (view.erased) {
            continue;
        }
        const bool asked = world_->asked.contains(view.card);
        due.push_back({view.card,
                       view.candidate,
                       view.role,
                       "3 June 2027",
                       "US EEOC, 29 CFR 1602.14",
                       static_cast<std::size_t>(row % 3 + 1),
                       row % 3 == 0 ? "1 scorecard" : std::to_string(row % 3 + 1) + " scorecards",
                       asked,
                       asked ? "Ruth Bauer asked for it on 20 November 2026." : "",
                       asked ? request_for(world_->asked.at(view.card)) : ""});
    }
    return due;
}

Findings MadeUpArchive::ask_erasure(const std::string& card, const std::string& ground) {
    Findings refused = act("asked to erase " + card);
    if (refused.empty()) {
        const std::lock_guard lock(world_->guard);
        world_->asked[card] = ground;
    }
    return refused;
}

Findings MadeUpArchive::withdraw_erasure(const std::string& card, const std::string& reason) {
    Findings refused = act("took back the erasure of " + card + ": " + reason);
    if (refused.empty()) {
        const std::lock_guard lock(world_->guard);
        world_->asked.erase(card);
    }
    return refused;
}

Findings MadeUpArchive::confirm_erasure(const std::string& card,
                                        const workflow::ErasureWish& wish,
                                        const workflow::Progress& progress) {
    (void)progress(0, 1);
    {
        const std::lock_guard lock(world_->guard);
        const auto asked = world_->asked.find(card);
        if (asked == world_->asked.end() || wish.request != request_for(asked->second)) {
            return {{Severity::error, "archive.other-request", "Another request stands.", card}};
        }
    }
    std::ofstream(wish.certificate) << "made up";
    Findings refused = act("erased " + card);
    if (refused.empty()) {
        const std::lock_guard lock(world_->guard);
        world_->erased.insert(card);
    }
    return refused;
}

std::vector<workflow::RuleView> MadeUpArchive::rules() {
    const std::lock_guard lock(world_->guard);
    std::vector<workflow::RuleView> rules = {
        {"us-eeoc",
         "One year",
         "United States",
         "29 CFR 1602.14",
         "Keep at least one year from the record or the decision, whichever is later.",
         "",
         false},
        {"us-ofccp",
         "Two years for contractors",
         "United States",
         "41 CFR 60-1.12",
         "Keep at least two years from the record or the decision.",
         "authority revoked 2025, check",
         false},
        {"us-ca",
         "Four years",
         "California",
         "Gov. Code 12946",
         "Keep at least four years from the record or the decision.",
         "",
         false},
        {"de-agg",
         "Six months",
         "Germany",
         "AGG § 15 (4)",
         "Erase after six months from the refusal, unless a claim was made.",
         "",
         false}};
    for (workflow::RuleView& rule : rules) {
        rule.used = world_->rules.contains(rule.id);
    }
    return rules;
}

Findings MadeUpArchive::use_rules(const std::vector<std::string>& ids) {
    const std::lock_guard lock(world_->guard);
    world_->rules = {ids.begin(), ids.end()};
    return {};
}

workflow::VerifyView MadeUpArchive::verify(const workflow::Progress& progress) {
    for (std::uint64_t step = 0; step < 100; ++step) {
        if (!progress(step * 124, 12408)) {
            throw Error(ErrorCode::cancelled, "Verifying was stopped.");
        }
        std::this_thread::sleep_for(world_->cards > 1000 ? 60ms : 1ms);
    }
    const std::lock_guard lock(world_->guard);
    workflow::VerifyView view;
    view.holds = world_->altered.empty();
    view.title = view.holds ? "12,408 entries, 12,391 cards: nothing was changed"
                            : "One card was changed since sealing";
    view.lines = {"The chain of 12,408 entries is unbroken.",
                  "4 checkpoints lie on it, the newest of 11 May 2026.",
                  "12,391 cards are what was sealed, 17 are erased."};
    if (!view.holds) {
        view.faults = {{"content-changed",
                        "Card " + world_->altered + ", revision 1: 3 bytes differ from the seal."}};
    }
    return view;
}

std::vector<workflow::AuditLine> MadeUpArchive::audit(std::uint64_t from, std::size_t most) {
    const std::uint64_t all = standing().entries;
    const std::lock_guard lock(world_->guard);
    constexpr std::array<const char*, 3> kinds = {"kept", "viewed", "exported"};
    std::vector<workflow::AuditLine> lines_read;
    for (std::uint64_t entry = from; entry <= all && lines_read.size() < most; ++entry) {
        const auto row = static_cast<std::int64_t>(entry);
        lines_read.push_back({entry,
                              day(2026, 5, 14) + std::chrono::minutes(entry),
                              kinds[at(row, kinds.size())],
                              people[at(row, people.size())],
                              card_id(row % 17),
                              "A card of " + made_up_candidate(row % 17) + " was " +
                                  kinds[at(row, kinds.size())] + "."});
    }
    return lines_read;
}

Findings MadeUpArchive::trust(const std::string& log) {
    return act("accepted the log " + log);
}

bool MadeUpArchive::needs_name() {
    return false;
}

Findings MadeUpArchive::begin_as(const std::string& name) {
    return act("began in the name of " + name);
}

void MadeUpArchive::check_texts(std::vector<workflow::ArchiveRowView>& /*rows*/) {}

Findings MadeUpArchive::certificate(const std::string& card, const std::filesystem::path& /*pdf*/) {
    return act("certified " + card);
}

std::string MadeUpArchive::sign_checkpoint() {
    (void)act("signed a checkpoint");
    return "evenhand/9f3c\n3\nq83vASNFZ4k=\n\n\u2014 evenhand/9f3c q83vASNF\n";
}

Parsed<workflow::MoveView> MadeUpArchive::import_folder(const std::filesystem::path& folder,
                                                        const workflow::Progress& progress) {
    for (std::uint64_t step = 0; step < 20; ++step) {
        (void)progress(step, 20);
        std::this_thread::sleep_for(2ms);
    }
    const std::lock_guard lock(world_->guard);
    world_->cards += 20;
    world_->done.push_back("imported " + folder.string());
    return {workflow::MoveView{20, 20, 0, 0, "20 cards are kept, none was kept before."}, {}};
}

Parsed<workflow::MoveView> MadeUpArchive::import_archive(const std::string& address,
                                                         const workflow::Progress& progress) {
    return import_folder(address, progress);
}

void MadeUpArchive::backup(const std::filesystem::path& file, const std::string& passphrase) {
    std::ofstream(file) << "made up";
    (void)act("backed up under " + passphrase);
}

}  // namespace evenhand::testing
