using CoachBot.Core.Conversations;
using CoachBot.Core.Dialogs;
using CoachBot.Core.RedFlags;
using NodaTime;
using Xunit;

namespace CoachBot.Tests.Conversations;

/// <summary>Levels, locks and ways out, item by item (coaching.md 2.1 to 2.5, 8.2, 8.4, 8.5).</summary>
public sealed class HoldingLaws
{
    [Theory]
    [InlineData("1 Between legs", "RF-CES-01")]
    [InlineData("2 Peeing", "RF-CES-02")]
    [InlineData("3 Leaking", "RF-CES-03")]
    [InlineData("4 Genitals, sex", "RF-CES-05")]
    [InlineData("5 Both legs", "RF-CES-06")]
    [InlineData("6 Foot or leg", "RF-NEU-01")]
    [InlineData("7 Crash or fall", "RF-TRA-01")]
    [InlineData("8 Chest, faint, tear", "RF-CAR-01")]
    [InlineData("9 Dark pee, swelling", "RF-RHB-01")]
    public void One_tick_on_screen_A_is_an_emergency(string label, string flag) =>
        Expect(AtScreenA().Tap("Yes or not sure").Tap(label), Level.Emergency, flag);

    [Theory]
    [InlineData("1 Fever or very ill", "", Level.Urgent, "RF-INF-01")]
    [InlineData("2 Never eases", "", Level.Urgent, "RF-NIGHT-01")]
    [InlineData("3 Weight loss", "Yes", Level.None, "")]
    [InlineData("3 Weight loss", "No", Level.Urgent, "RF-CAN-02")]
    [InlineData("3 Weight loss", "Not sure", Level.Urgent, "RF-CAN-02")]
    [InlineData("4 Cancer", "Yes", Level.Soon, "RF-CAN-01")]
    [InlineData("4 Cancer", "No", Level.Urgent, "RF-CAN-01")]
    [InlineData("4 Cancer", "Not sure", Level.Urgent, "RF-CAN-01")]
    [InlineData("5 Immune, drugs, steroids", "Weak immune system", Level.Urgent, "RF-INF-02")]
    [InlineData("5 Immune, drugs, steroids", "Injected drugs", Level.Urgent, "RF-INF-02")]
    [InlineData("5 Immune, drugs, steroids", "Not sure", Level.Urgent, "RF-INF-02")]
    [InlineData("5 Immune, drugs, steroids", "Steroid tablets|No", Level.Soon, "RF-TRA-02*")]
    [InlineData("5 Immune, drugs, steroids", "Steroid tablets|Yes", Level.Urgent, "RF-TRA-02")]
    [InlineData("5 Immune, drugs, steroids", "Steroid tablets|Not sure", Level.Urgent, "RF-TRA-02")]
    [InlineData("6 Spine operation", "Yes", Level.Soon, "RF-SUR-01*")]
    [InlineData("6 Spine operation", "No", Level.Urgent, "RF-SUR-01")]
    [InlineData("7 Pee or side pain", "", Level.Urgent, "RF-VISC-01")]
    [InlineData("8 One leg", "Foot drags, or the leg gives way", Level.Emergency, "RF-NEU-01")]
    [InlineData("8 One leg", "Can't feel touch, or weaker", Level.Urgent, "RF-NEU-02")]
    [InlineData("8 One leg", "Pain or tingling; touch, strength same", Level.Soon, "RF-NEU-03*")]
    [InlineData("9 Pregnant, new baby", "Yes", Level.Emergency, "RF-PRG-01")]
    [InlineData("9 Pregnant, new baby", "Not sure", Level.Emergency, "RF-PRG-01")]
    [InlineData("9 Pregnant, new baby", "No", Level.Soon, "RF-PRG-02*")]
    public void An_item_of_screen_B_has_its_own_level(string label, string answers, Level level, string flag)
    {
        var chat = AtScreenA().Tap("None of these").Tap("Yes or not sure").Tap(label);
        Expect(Answer(chat, answers), level, flag);
    }

    [Theory]
    [InlineData("my glutes are numb from the pad", "Genitals, back passage, inner thighs", Level.Emergency, "RF-CES-01")]
    [InlineData("my glutes are numb from the pad", "Skin of one or both buttocks|Today or this week", Level.Emergency, "RF-CES-01")]
    [InlineData("my glutes are numb from the pad", "Skin of one or both buttocks|Longer ago|Yes", Level.Emergency, "RF-CES-01")]
    [InlineData("my glutes are numb from the pad", "Skin of one or both buttocks|Longer ago|No", Level.Urgent, "RF-CES-01")]
    [InlineData("my glutes are numb from the pad", "Only while a bar or seat presses", Level.None, "")]
    [InlineData("my glutes are numb from the pad", "Front of thigh, where the bar sits", Level.None, "")]
    [InlineData("my glutes are numb from the pad", "Glutes don't switch on", Level.None, "")]
    [InlineData("legs feel like jelly", "Sore or stiff muscles after training", Level.None, "")]
    [InlineData("legs feel like jelly", "Runs down both legs, numb or weak", Level.Emergency, "RF-CES-06")]
    [InlineData("legs feel like jelly", "Hugely swollen, or pee is dark", Level.Emergency, "RF-RHB-01")]
    [InlineData("i leak on heavy sets", "Can't start, weak, or can't feel it", Level.Emergency, "RF-CES-02")]
    [InlineData("i leak on heavy sets", "A new leak, or without effort", Level.Emergency, "RF-CES-03")]
    [InlineData("i leak on heavy sets", "Just drinking more", Level.None, "")]
    [InlineData("i leak on heavy sets", "Small leak with jumps, for a long time|No", Level.Soon, "RF-CES-03")]
    [InlineData("i leak on heavy sets", "Small leak with jumps, for a long time|Yes", Level.Emergency, "RF-CES-03")]
    [InlineData("something popped", "A click, no new pain", Level.None, "")]
    [InlineData("something popped", "Pop under load, and bad pain", Level.Urgent, "RF-TRA-02")]
    [InlineData("something popped", "Also leg, groin or bladder change", Level.Emergency, "RF-NEU-01")]
    [InlineData("this pain is killing me, want to die lol", "Yes", Level.Emergency, "RF-MH-01")]
    [InlineData("my left leg tingles a bit", "Foot drags, or the leg gives way", Level.Emergency, "RF-NEU-01")]
    [InlineData("my left leg tingles a bit", "Can't feel touch, or weaker", Level.Urgent, "RF-NEU-02")]
    [InlineData("my left leg tingles a bit", "Pain or tingling; touch, strength same", Level.Soon, "RF-NEU-03*")]
    [InlineData("my left leg tingles a bit", "Old numb patch, unchanged", Level.Soon, "RF-NEU-03*")]
    [InlineData("haven't pooped in days", "Constipated, but I feel and control it", Level.None, "")]
    [InlineData("haven't pooped in days", "Can't feel it, leaking, or lost control", Level.Emergency, "RF-CES-04")]
    [InlineData("haven't pooped in days", "Only a figure of speech", Level.None, "")]
    [InlineData("pee is dark", "Dark yellow, clears with water", Level.None, "")]
    [InlineData("pee is dark", "Brown, red or like cola", Level.Emergency, "RF-RHB-01")]
    public void An_answer_to_a_clarifier_has_its_own_level(string words, string answers, Level level, string flag) =>
        Expect(Answer(Chat.AtFirstHelp().Say(words), answers), level, flag);

    [Theory]
    [InlineData("Yes, I can", Level.Soon, "RF-SEV-01*")]
    [InlineData("No, because of the pain", Level.Urgent, "RF-SEV-01")]
    [InlineData("No, my legs do not work", Level.Emergency, "RF-NEU-01")]
    public void Nine_of_ten_asks_what_still_works(string label, Level level, string flag) =>
        Expect(Chat.AtFirstHelp("9").Tap(label), level, flag);

    [Theory]
    [InlineData("my glutes are numb from the pad", Level.Emergency, "conditional.cl-01")]
    [InlineData("can't walk after yesterday", Level.Urgent, "conditional.cl-02")]
    [InlineData("i leak on heavy sets", Level.Emergency, "conditional.cl-05")]
    [InlineData("something popped", Level.Urgent, "conditional.cl-06")]
    [InlineData("want to die lol squats", Level.Emergency, "crisis")]
    [InlineData("my left leg tingles a bit", Level.Soon, "")]
    [InlineData("haven't pooped in days", Level.None, "")]
    [InlineData("I nearly shit myself when the bar moved", Level.Emergency, "conditional.cl-10")]
    [InlineData("pee is dark", Level.Emergency, "conditional.cl-11")]
    [InlineData("is it a hernia?", Level.Soon, "soon.rf-her-01")]
    public void Nobody_answering_a_clarifier_acts_as_the_table_says(string words, Level level, string prompt)
    {
        var chat = Chat.Kept().Say(words);
        chat.Wait(Duration.FromMinutes(11));
        Assert.True(Acts(chat) == level, chat.Text);
        Assert.True(prompt.Length == 0 || chat.Said.Any(message => message.Prompt == prompt), chat.Text);
    }

    [Fact]
    public void An_old_button_of_a_doubt_may_still_raise()
    {
        var chat = Chat.Kept().Say("my left leg tingles a bit");
        chat.Wait(Duration.FromMinutes(11));
        Expect(chat.Tap("Foot drags, or the leg gives way"), Level.Emergency, "RF-NEU-01");
    }

    [Fact]
    public void A_late_emergency_says_so_after_the_number()
    {
        var chat = Chat.Kept().Take(new Input.Text("my crotch is numb"), late: Duration.FromMinutes(30));
        Assert.Contains("I only just saw this.", chat.Text, StringComparison.Ordinal);
        Assert.True(chat.Text.IndexOf("999", StringComparison.Ordinal) < chat.Text.IndexOf("I only just", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("RF-CES-03", false, 8, true)]
    [InlineData("RF-CES-03", false, 3, false)]
    [InlineData("RF-NEU-03", true, 8, false)]
    [InlineData("RF-HIP-01", false, 8, false)]
    public void Two_quiet_weeks_end_the_limit_where_no_star_is_open(string flag, bool isStarred, int days, bool ends)
    {
        var chat = Chat.Kept("2");
        var today = chat.Now.InUtc().Date;
        chat.Conversation = chat.Conversation with
        {
            Flags = [new OpenFlag(flag, Level.Soon, isStarred, chat.Now - Duration.FromDays(15)) { FollowUps = 2 }],
            CheckIns = chat.Conversation.CheckIns with
            {
                Past = [.. Enumerable.Range(1, days).Select(day => new CoachBot.Core.CheckIns.CheckIn(today.PlusDays(-day)) { Usual = 2, IsNothingNew = true })],
            },
        };
        chat.Say("/checkin").Tap("2").Tap("Same or better").Tap("Not today").Tap("Nothing new");
        Assert.Equal(ends, chat.All.Any(message => message.Text.Contains("the plan is no longer limited", StringComparison.Ordinal)));
        Assert.Equal(ends, !chat.Conversation.Flags.Any(open => open.Flag == flag));
    }

    [Fact]
    public void What_a_lock_was_about_goes_on_holding_until_its_own_way_out()
    {
        var chat = Chat.Kept().Say("my crotch is numb").Say("i want to die").Say("/plan").Tap("I'm safe now, go on");
        Expect(chat, Level.Emergency, "RF-CES-01");
        Assert.Equal("emergency.ces", chat.Said[0].Prompt);
    }

    private static Chat AtScreenA() => new Chat().Say("hi").Tap("I'm 18 or older, start");

    private static Chat Answer(Chat chat, string answers)
    {
        foreach (var label in answers.Split('|', StringSplitOptions.RemoveEmptyEntries))
        {
            chat.Tap(label);
        }

        return chat;
    }

    private static Level Acts(Chat chat) => chat.Conversation.Held?.Level
        ?? chat.Conversation.Flags.Where(flag => flag.Level == Level.Soon).Select(flag => flag.Level).DefaultIfEmpty(Level.None).Max();

    /// <param name="flag">With a star at its end where the item is S★.</param>
    private static void Expect(Chat chat, Level level, string flag)
    {
        Assert.True(Acts(chat) == level, $"{Acts(chat)}: {chat.Text}");
        if (chat.Conversation.Held is { } held)
        {
            Assert.Equal(flag, held.Flags[0]);
        }
        else if (level == Level.Soon)
        {
            Assert.Contains(chat.Conversation.Flags, open => open.Flag == flag.TrimEnd('*') && open.IsStarred == flag.EndsWith('*'));
        }
    }
}
