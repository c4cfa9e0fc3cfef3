#include "app/archive/archive_page.h"

#include <algorithm>
#include <utility>

#include "app/guarded.h"
#include "app/keyboard_kept.h"
#include "app/texts.h"
#include "app/texts_archive.h"
#include "app/wx_text.h"

// The part of the Archive page that finds and shows.

namespace evenhand::app {

namespace {

using workflow::ArchiveCardView;
using workflow::ArchiveFound;

std::string failure_title(ErrorCode code) {
    switch (code) {
        case ErrorCode::unreachable:
            return words(texts::server_is_away);
        case ErrorCode::locked:
            return words(texts::archive_is_locked);
        case ErrorCode::refused:
            return words(texts::archive_refuses);
        default:
            return words(texts::archive_is_away);
    }
}

struct Standing {
    workflow::ArchiveStanding archive;
    std::vector<workflow::SavedSearchView> searches;
};

}  // namespace

ArchivePage::~ArchivePage() {
    if (desk_ != nullptr) {
        desk_->interrupt();  // What still looks for cards is waited for.
    }
}

void ArchivePage::use(std::shared_ptr<workflow::ArchiveDesk> desk) {
    desk_ = std::move(desk);
    work_.use(desk_);
    search_->enable(SearchPane::State::open);
    read_standing();
    find(CardList::Keeps::nothing);
}

void ArchivePage::show_opening() {
    const KeyboardKept kept(*this);
    desk_ = nullptr;
    work_.use(nullptr);
    search_->enable(SearchPane::State::none);
    foot_->show_away(address());
    card_->show_nothing();
    facets_->show({});
    cards_->show_state({words(texts::opening_archive), "", {}});
    rearrange();
}

std::string ArchivePage::address() const {
    const std::string address = hooks_.address();
    return address.empty() ? words(texts::usual_archive_name) : address;
}

void ArchivePage::show_failure(const Failure& failure) {
    const KeyboardKept kept(*this);
    search_->enable(desk_ == nullptr ? SearchPane::State::none : SearchPane::State::unanswering);
    foot_->show_away(address());
    search_->show_found("", "");
    card_reading_.forget();
    card_->show_nothing();
    facets_->show({});
    ListState state = {failure_title(failure.code), failure.sentence, {}};
    state.ways.push_back({words(texts::try_again), [this] {
                              if (desk_ != nullptr) {
                                  reload();
                              } else {
                                  hooks_.try_again();
                              }
                          }});
    state.ways.push_back({words(texts::other_archive), [this] { ask_address(); }});
    cards_->show_state(state);
    rearrange();
    if (std::exchange(waits_for_list_, false) && !asking()) {
        (void)cards_->take_focus();
    }
}

void ArchivePage::reload() {
    if (desk_ != nullptr) {
        read_standing();
        find(CardList::Keeps::chosen);
    }
}

bool ArchivePage::loading() const {
    return finding_.running() || facets_reading_.running() || rows_reading_.running() ||
           fetching_.running() || card_reading_.running() || standing_reading_.running() ||
           bar_->running();
}

/// The old list stays until the new one is there; what still looks for the old one is called off.
void ArchivePage::find(CardList::Keeps keeps) {
    if (desk_ == nullptr) {
        return;
    }
    if (finding_.running() || rows_reading_.running()) {
        desk_->interrupt();
    }
    request_ = {search_->words(), facets_->ticked(), true};
    rows_reading_.forget();
    facets_reading_.forget();
    fetching_.forget();
    finding_.run(
        [desk = desk_, request = request_] { return attempt([&] { return desk->find(request); }); },
        [this, keeps](const Attempt<ArchiveFound>& found) { show_found(found, keeps); });
}

void ArchivePage::show_found(const Attempt<ArchiveFound>& found, CardList::Keeps keeps) {
    if (found.failure) {
        if (found.failure->code == ErrorCode::cancelled) {
            find(keeps);  // The call that was to end the search before it came too late.
        } else {
            show_failure(*found.failure);
        }
        return;
    }
    const KeyboardKept kept(*this);
    search_->enable(SearchPane::State::open);
    search_->show_found(found.value->count, found.value->remark);
    locked_ = found.value->locked;
    read_facets();
    if (found.value->first.empty()) {
        show_nothing_found(*found.value);
    } else {
        if (!cards_->list().IsShown()) {
            cards_->show_list();
            rearrange();
        }
        cards_->list().show(found.value->first, keeps);
        if (found.value->all > found.value->first.size()) {
            read_rows();
        }
        show_card();
        if (std::exchange(waits_for_list_, false) && !asking()) {
            focus_list();
        }
    }
    if (search_->take_disorder()) {
        rearrange();
    }
}

void ArchivePage::show_nothing_found(const ArchiveFound& found) {
    card_reading_.forget();
    cards_->list().show({}, CardList::Keeps::nothing);
    card_->show_nothing();
    cards_->show_state({found.empty_title, found.empty_text, ways_out(found)});
    rearrange();
    if (std::exchange(waits_for_list_, false) && !asking()) {
        (void)cards_->take_focus();
    }
}

/// The key, fewer ticks or fewer words; where there is nothing at all, the two ways to fill it.
std::vector<ListState::Way> ArchivePage::ways_out(const ArchiveFound& found) {
    if (found.locked) {
        return {{words(texts::unlock_ellipsis), [this] { key_tasks_.ask_to_unlock({}); }}};
    }
    if (!found.fault.empty() && found.all == 0 && request_.words.empty()) {
        return {{words(texts::other_archive), [this] { ask_address(); }}};
    }
    std::vector<ListState::Way> ways;
    if (!request_.ticked.empty()) {
        ways.push_back({words(texts::drop_ticks), [this] { facets_->clear(); }});
    }
    if (!request_.words.empty()) {
        ways.push_back({words(texts::clear_words), [this] { search_->clear(); }});
    }
    if (ways.empty()) {
        ways.push_back({words(texts::import_cards), [this] { list_tasks_.import_folder(); }});
        ways.push_back({words(texts::import_archive), [this] { list_tasks_.import_archive(); }});
    }
    return ways;
}

void ArchivePage::read_facets() {
    facets_reading_.run(
        [desk = desk_, request = request_] {
            return attempt([&] { return desk->facets(request); });
        },
        [this](const Attempt<std::vector<workflow::FacetView>>& facets) {
            if (facets.value) {
                facets_->show(*facets.value);
                rearrange();
            }
        });
}

void ArchivePage::read_rows() {
    rows_reading_.run(
        [desk = desk_, request = request_] {
            return attempt([&] { return desk->all_rows(request); });
        },
        [this](Attempt<std::vector<std::int64_t>> rows) {
            if (rows.value) {
                cards_->list().show_all(std::move(*rows.value));
                show_card();
            }
        });
}

void ArchivePage::fetch(const std::vector<std::int64_t>& rows) {
    fetching_.run(
        [desk = desk_, request = request_, rows] {
            return attempt([&] { return desk->rows(rows, request); });
        },
        [this](const Attempt<std::vector<workflow::ArchiveRowView>>& texts) {
            if (!texts.value) {
                cards_->list().rows().give_up();
                return;
            }
            const bool was_coming = cards_->list().chosen() == nullptr;
            cards_->list().rows().take(*texts.value);
            if (was_coming && cards_->list().chosen() != nullptr) {
                show_card();
            }
        });
}

void ArchivePage::show_card() {
    if (const workflow::ArchiveRowView* row = cards_->list().chosen()) {
        show_card_of(row->card);
    }
}

/// The old card stays until the new one is read and checked.
void ArchivePage::show_card_of(const std::string& card) {
    card_reading_.run(
        [desk = desk_, card, request = request_] {
            return attempt([&] { return desk->card(card, request); });
        },
        [this](const Attempt<Parsed<ArchiveCardView>>& read) {
            if (read.failure) {
                card_->show_nothing();
                work_.fail(*read.failure);
            } else if (read.value->value) {
                card_->show(*read.value->value);
            } else {
                card_->show_nothing();
                hooks_.notify(first_fault(read.value->findings), NoticeBar::Kind::wrong);
            }
        });
}

void ArchivePage::read_standing() {
    standing_reading_.run(
        [desk = desk_] {
            return attempt([&] { return Standing{desk->standing(), desk->searches()}; });
        },
        [this](const Attempt<Standing>& standing) {
            if (!standing.value) {
                foot_->show_away(address());  // Why is said in the list's place.
                return;
            }
            foot_->show(standing.value->archive);
            search_->show_due(standing.value->archive.due);
            search_->show_searches(standing.value->searches);
            rearrange();
        });
}

}  // namespace evenhand::app
