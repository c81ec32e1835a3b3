namespace CoachBot.Core.Dialogs;

public static partial class Prompts
{
    /// <summary>What a channel says outside a conversation: in public places, on its own buttons, in the platform's menus.</summary>
    private static PromptUse[] Channels =>
    [
        Safety(Say("channel.mention", "many", "number")),
        Safety(Say("channel.mention.closed", "many", "number")),
        Safety(Say("channel.group", "many", "number")),
        Say("channel.general"),
        Safety(Words("channel.open-private")),
        Safety(Words("channel.talk-private")),
        Safety(Say("channel.private-opened")),
        Safety(Words("channel.show-answer")),
        Safety(Say("channel.someone-else")),
        Safety(Say("channel.no-dm")),
        Safety(Say("channel.sent-private")),
        Safety(Say("channel.private-only")),
        Safety(Say("channel.answered")),
        Safety(Say("channel.unknown-button")),
        Safety(Words("channel.chosen", "label")),
        Safety(Words("channel.type")),
        Safety(Words("channel.type.title")),
        Safety(Say("channel.choose")),
        Safety(Words("channel.choose-several")),
        Safety(Words("channel.done")),
        Safety(Words("channel.option.area")),
        Safety(Words("channel.option.exercise")),
        Safety(Words("channel.option.days")),
        Safety(Words("channel.option.code")),
        Safety(Words("channel.option.language")),
        Safety(Say("channel.about")),
        Safety(Words("channel.about.short")),
        .. Each(Commands.CommandTable.Public, Safety(Words("command.*"))),
    ];
}
