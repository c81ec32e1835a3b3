using CoachBot.Emulators.Discord.World;

namespace CoachBot.Emulators.Discord.Rest;

/// <summary>Puts an interaction's message before the eyes that may see it.</summary>
internal static class Show
{
    public static void Message(DiscordHouse house, DiscordInteraction interaction, DiscordMessage message, string happening)
    {
        if (message.IsEphemeral) interaction.Person.Put(message);
        else interaction.Channel.Put(message);
        house.World.Talk.Publish(happening, message, interaction.Channel);
    }

    public static void Gone(DiscordInteraction interaction, DiscordMessage message)
    {
        if (message.IsEphemeral) interaction.Person.Remove(message.Id);
        else interaction.Channel.Remove(message.Id);
    }

    /// <summary>As it is now, after edits.</summary>
    public static DiscordMessage Newest(DiscordHouse house, DiscordMessage message) =>
        house.World.FindChannel(message.ChannelId)?.Messages.FirstOrDefault(one => one.Id == message.Id)
        ?? house.World.People.SelectMany(person => person.Ephemeral).FirstOrDefault(one => one.Id == message.Id) ?? message;
}
