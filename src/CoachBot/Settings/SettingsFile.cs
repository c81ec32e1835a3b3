using CoachBot.Commands;
using Microsoft.Extensions.Configuration;

namespace CoachBot.Settings;

/// <summary>appsettings.json beside the program, then the environment.</summary>
internal static class SettingsFile
{
    public static CoachSettings Load()
    {
        var (settings, faults) = SettingsReader.Read(Configuration(), Directory.GetCurrentDirectory());
        return settings ?? throw new UsedWronglyException(string.Join(Environment.NewLine, faults));
    }

    public static IConfiguration Configuration()
    {
        try
        {
            return new ConfigurationBuilder()
                .SetBasePath(AppContext.BaseDirectory)
                .AddJsonFile("appsettings.json", optional: true)
                .AddEnvironmentVariables()
                .Build();
        }
        catch (InvalidDataException fault)
        {
            throw new UsedWronglyException($"appsettings.json cannot be read: {fault.InnerException?.Message ?? fault.Message}");
        }
    }
}
