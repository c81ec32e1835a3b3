using CoachBot.Channels.Tests.Discord;
using CoachBot.Channels.Tests.DiscordGateway;
using CoachBot.Channels.Tests.Telegram;
using Xunit;
using Xunit.v3;
using DiscordCloses = CoachBot.Channels.Tests.DiscordGateway.CloseTests;

namespace CoachBot.Channels.Tests.Specs;

/// <summary>What the platforms are known to do to bots, and the test that shows what happens to this one then.</summary>
public sealed class TrapTable
{
    private static readonly Dictionary<string, (Type Where, string Test)> discord = new()
    {
        ["READY while still resuming"] = (typeof(ResumeTests), nameof(ResumeTests.READY_while_still_resuming_is_the_new_session)),
        ["op 7 before Hello"] = (typeof(ResumeTests), nameof(ResumeTests.Op_7_before_Hello_is_a_reconnect)),
        ["op 9 true"] = (typeof(ResumeTests), nameof(ResumeTests.Op_9_true_is_a_resume)),
        ["op 9 false"] = (typeof(ResumeTests), nameof(ResumeTests.Op_9_false_waits_and_identifies_at_the_gateway_s_address)),
        ["s gaps"] = (typeof(ResumeTests), nameof(ResumeTests.Gaps_in_the_sequence_and_a_sequence_of_0_are_as_good_as_any)),
        ["binary frames split in a character"] = (typeof(FrameTests), nameof(FrameTests.Binary_frames_split_in_the_middle_of_a_UTF_8_character_are_whole_again)),
        ["1 MiB+ frames"] = (typeof(FrameTests), nameof(FrameTests.A_frame_of_more_than_1_MiB_is_read)),
        ["1 MiB+ frames in pieces"] = (typeof(EmulatedTests), nameof(EmulatedTests.A_frame_of_more_than_1_MiB_in_pieces_is_whole_again)),
        ["server close without code"] = (typeof(ResumeTests), nameof(ResumeTests.A_close_without_a_code_is_a_resume)),
        ["half-open TCP"] = (typeof(EmulatedTests), nameof(EmulatedTests.Half_open_TCP_is_left_for_a_new_line_and_nothing_said_meanwhile_is_lost)),
        ["half-open TCP, the goodbye"] = (typeof(BeatTests), nameof(BeatTests.A_dead_line_that_swallows_the_goodbye_is_cut_after_2_seconds)),
        ["heartbeat under starvation"] = (typeof(StarvationTests), nameof(StarvationTests.Heartbeats_go_on_while_the_thread_pool_is_starved)),
        ["two acks of a heartbeat"] = (typeof(BeatTests), nameof(BeatTests.Two_answers_to_one_beat_do_no_harm)),
        ["two acks"] = (typeof(FirstResponseTests), nameof(FirstResponseTests.Trap_two_acks_a_40060_after_a_repeat_is_success)),
        ["late ack"] = (typeof(FirstResponseTests), nameof(FirstResponseTests.Trap_late_ack_a_10062_falls_back_to_a_private_message)),
        ["modal in both shapes"] = (typeof(PressTests), nameof(PressTests.Trap_a_form_is_read_in_both_shapes)),
        ["DM without channel cache"] = (typeof(FirstTalkTests), nameof(FirstTalkTests.Pain_10_a_private_message_from_an_unknown_channel_is_answered_there)),
        ["locale unknown to us"] = (typeof(PressTests), nameof(PressTests.Trap_a_locale_unknown_to_us_is_answered_in_English)),
        ["member vs user"] = (typeof(ReadingTests), nameof(ReadingTests.Trap_member_and_user)),
        ["204 without content type"] = (typeof(RestTests), nameof(RestTests.A_204_has_no_body_whatever_it_says_of_its_type)),
        ["HTML 429"] = (typeof(RateLimitTests), nameof(RateLimitTests.An_HTML_429_stops_everything_for_its_Retry_After)),
        ["Retry-After 3600"] = (typeof(RateLimitTests), nameof(RateLimitTests.A_Retry_After_of_an_hour_does_not_hold_an_interaction)),
        ["bucket hash change mid-flight"] = (typeof(RateLimitTests), nameof(RateLimitTests.A_bucket_hash_that_changes_mid_flight_is_followed)),
        ["file name non-ASCII"] = (typeof(RestTests), nameof(RestTests.A_file_name_that_is_not_ASCII_arrives_whole)),
        ["nonce reuse after restart"] = (typeof(PrivateMessageTests), nameof(PrivateMessageTests.Trap_the_nonce_is_the_same_after_a_restart)),
        ["same event on two sessions"] = (typeof(FirstResponseTests), nameof(FirstResponseTests.Trap_the_same_event_twice_is_answered_once)),
        ["token revoked while running, 4004"] = (typeof(StopTests), nameof(StopTests.Trap_a_token_that_is_revoked_while_running_stops_the_channel_with_a_sentence)),
        ["token revoked while running, 401"] = (typeof(DiscordCloses), nameof(DiscordCloses.A_token_revoked_while_running_stops_it_and_so_does_401)),
    };

    private static readonly Dictionary<string, (Type Where, string Test)> telegram = new()
    {
        ["one chat, about 1 a second"] = (typeof(PacingTests), nameof(PacingTests.One_chat_gets_one_a_second_and_a_message_keeps_its_place)),
        ["one group, 20 a minute"] = (typeof(GroupTests), nameof(GroupTests.More_than_twenty_answers_a_minute_are_left_out)),
        ["all chats, bulk"] = (typeof(PacingTests), nameof(PacingTests.All_chats_together_get_25_a_second)),
        ["all chats, replies"] = (typeof(PacingTests), nameof(PacingTests.Answers_are_not_paced)),
        ["paid broadcast"] = (typeof(PacingTests), nameof(PacingTests.Paid_broadcast_is_never_asked_for_and_personal_plans_are_protected)),
        ["429"] = (typeof(ErrorTableTests), nameof(ErrorTableTests.Status_429_leaves_the_chat_alone_for_retry_after_and_the_others_not)),
        ["429, the bulk lane"] = (typeof(ErrorTableTests), nameof(ErrorTableTests.Status_429_pauses_what_the_coach_begins_everywhere_and_no_answer)),
        ["400 with migrate_to_chat_id"] = (typeof(ErrorTableTests), nameof(ErrorTableTests.Status_400_with_migrate_to_chat_id_is_repeated_once_there)),
        ["403 blocked"] = (typeof(ErrorTableTests), nameof(ErrorTableTests.Status_403_blocked_is_a_state_of_the_person_until_they_come_back)),
        ["403 deactivated"] = (typeof(ErrorTableTests), nameof(ErrorTableTests.Status_403_deactivated_ends_when_a_message_comes_from_there)),
        ["403 cannot initiate"] = (typeof(ErrorTableTests), nameof(ErrorTableTests.Status_403_for_somebody_who_never_wrote_is_unreachable)),
        ["403 kicked, not a member"] = (typeof(ErrorTableTests), nameof(ErrorTableTests.Status_403_kicked_is_unreachable)),
        ["400 chat not found"] = (typeof(ErrorTableTests), nameof(ErrorTableTests.Status_400_chat_not_found_is_unreachable)),
        ["400 not modified"] = (typeof(EditsTests), nameof(EditsTests.An_edit_that_is_refused_matters_to_nobody)),
        ["400 query is too old"] = (typeof(EditsTests), nameof(EditsTests.A_press_that_is_too_old_is_taken_all_the_same)),
        ["400 can't parse entities"] = (typeof(ErrorTableTests), nameof(ErrorTableTests.Status_400_cannot_parse_entities_is_sent_once_as_plain_text)),
        ["400 other"] = (typeof(ErrorTableTests), nameof(ErrorTableTests.Status_400_of_another_kind_is_our_bug_and_the_log_has_no_words)),
        ["401"] = (typeof(StoppingTests), nameof(StoppingTests.Status_401_while_polling_stops_the_channel)),
        ["404"] = (typeof(StoppingTests), nameof(StoppingTests.Status_404_for_everything_stops_the_channel)),
        ["409"] = (typeof(StoppingTests), nameof(StoppingTests.Status_409_from_another_copy_is_said_once_and_nothing_is_polled_until_nobody_takes_what_waits)),
        ["413"] = (typeof(ErrorTableTests), nameof(ErrorTableTests.Status_413_of_a_picture_says_it_in_words)),
        ["5xx"] = (typeof(ErrorTableTests), nameof(ErrorTableTests.Status_5xx_and_a_page_instead_of_json_are_tried_again_later)),
        ["connect errors"] = (typeof(ErrorTableTests), nameof(ErrorTableTests.A_connect_failure_is_safe_to_repeat_and_pauses_the_channel)),
        ["read timeouts of send"] = (typeof(ErrorTableTests), nameof(ErrorTableTests.A_message_that_was_on_its_way_and_has_no_answer_is_unknown)),
    };

    public static TheoryData<string> Traps => [.. discord.Keys.Select(trap => $"Discord: {trap}"), .. telegram.Keys.Select(row => $"Telegram: {row}")];

    [Theory]
    [MemberData(nameof(Traps))]
    public void A_trap_has_its_test(string trap)
    {
        var (where, test) = trap.Split(": ", 2) is ["Discord", var name] ? discord[name] : telegram[trap["Telegram: ".Length..]];
        Assert.Contains(where.GetMethod(test)!.GetCustomAttributes(inherit: false), attribute => attribute is IFactAttribute { Skip: null });
    }
}
